import { readFile } from 'node:fs/promises';
import type { AccentColors, ColorSetting } from '../../content/settings/color-setting.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { positionAt } from '../../problems/source-text.ts';
import { culori } from './culori.ts';
import { nearestShade } from './shade.ts';
import { readTokens, type Scheme, schemes, type Tokens, tokensName } from './style-tokens.ts';

/** Least contrast of text with what is behind it: WCAG 2.2, 1.4.3, level AA. */
const leastContrast = 4.5;
/** As much of a color is in the tinted surface behind text of that color: `--tint` in tokens.css. */
const tint = 0.09;
/** A shade that is made has room to spare. */
const comfortable = 7;

const surfaces = ['page', 'raised'] as const;
/** Colors of text; `tinted` ones stand on surfaces with a tint of themselves as well. */
const texts = {
  text: 'plain',
  muted: 'plain',
  accent: 'tinted',
  info: 'tinted',
  success: 'tinted',
  warning: 'tinted',
} as const;

/** The colors of a site as its style sheet has them, and which of them nobody could read. */
export interface Palette {
  /** CSS that sets the accent color of the settings; empty where they have none. */
  readonly css: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads the colors of the style tokens, puts the accent of the settings in, and looks whether text of each color can
 * be read on both surfaces, in both schemes.
 *
 * @param file path of tokens.css
 */
export async function readPalette(file: string, accent: AccentColors | undefined): Promise<Palette> {
  const css = await readFile(file, 'utf8');
  return judgePalette(css, accent);
}

/** @param css the text of tokens.css */
export function judgePalette(css: string, accent: AccentColors | undefined): Palette {
  const tokens = new Map(readTokens(css));
  const dark = accent && (accent.dark ?? derivedDark(accent.light, tokens));
  if (accent && dark) tokens.set('accent', { light: accent.light, dark });
  const missing = [...surfaces, 'mark', ...Object.keys(texts)].filter((name) => !tokens.has(name));
  const problems = [
    ...missing.map((name) => unreadable(name, css)),
    ...Object.entries(texts).flatMap(([name, kind]) =>
      schemes.flatMap((scheme) => faultOf(name, kind === 'tinted', scheme, tokens)),
    ),
  ];
  const written = accent && dark ? `:root{--accent:light-dark(${accent.light.value},${dark.value})}\n` : '';
  return { css: written, problems };
}

/** The accent of the dark scheme, made of that of the light one. */
function derivedDark(light: ColorSetting, tokens: Tokens): ColorSetting {
  const behind = surfacesOf('dark', tokens);
  const isComfortable = (shade: string): boolean => least(shade, behind, true) >= comfortable;
  return { ...light, value: nearestShade(light.value, 'lighter', isComfortable) };
}

function faultOf(name: string, isTinted: boolean, scheme: Scheme, tokens: Tokens): readonly Problem[] {
  const setting = tokens.get(name)?.[scheme];
  // Words that were searched for are marked, and are of the color of text wherever they stand.
  const behind = surfacesOf(scheme, tokens, name === 'text' ? [...surfaces, 'mark'] : surfaces);
  if (!setting || behind.length === 0) return [];
  const ratio = least(setting.value, behind, isTinted);
  if (ratio >= leastContrast) return [];
  const isReadable = (shade: string): boolean => least(shade, behind, isTinted) >= leastContrast;
  const direction = scheme === 'light' ? 'darker' : 'lighter';
  const nearest = nearestShade(setting.value, direction, isReadable);
  const message = `The color \`${setting.value}\` of \`${name}\` has a contrast of ${rounded(ratio)} in the ${scheme} scheme, and text needs ${leastContrast}. The nearest shade that has it is \`${nearest}\`.`;
  const { file, position, value } = setting;
  return [problem({ file, position, rule: 'contrast', target: value, message, suggestions: [nearest] })];
}

/** The least contrast with any of the surfaces that a color stands on. */
function least(color: string, behind: readonly string[], isTinted: boolean): number {
  const [page] = behind;
  const tinted = isTinted && page ? [culori.interpolate([page, color], 'rgb')(tint)] : [];
  return Math.min(...[...behind, ...tinted].map((surface) => culori.wcagContrast(color, surface)));
}

function surfacesOf(scheme: Scheme, tokens: Tokens, names: readonly string[] = surfaces): readonly string[] {
  return names.flatMap((name) => tokens.get(name)?.[scheme].value ?? []);
}

function unreadable(name: string, css: string): Problem {
  const offset = css.indexOf(`--${name}:`);
  const message = `The color \`--${name}\` cannot be checked. Write it as \`--${name}: light-dark(#1a2b3c, #d4e5f6);\`.`;
  const position = offset === -1 ? ({ line: 1, column: 1 } as const) : positionAt(css, offset);
  return problem({ file: tokensName, position, rule: 'contrast', target: `--${name}`, message });
}

/** Down, so that 4.49 is not called 4.5. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
