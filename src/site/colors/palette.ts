import { readFile } from 'node:fs/promises';
import type { Brand } from '../../content/settings/brand/types.ts';
import type { AccentColors, ColorSetting } from '../../content/settings/color-setting.ts';
import { configFile } from '../../content/settings/setting-file.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { positionAt } from '../../problems/source-text.ts';
import { culori } from './culori.ts';
import { derivedColors } from './derived-colors.ts';
import { nearestShade } from './shade.ts';
import { readTokens, type Scheme, schemes, type Tokens, tokensName } from './style-tokens.ts';

/** Least contrast of text with what is behind it: WCAG 2.2, 1.4.3, level AA. */
const leastContrast = 4.5;
/** Of the edges of fields and buttons: WCAG 2.2, 1.4.11. */
const leastOfControls = 3;
/** As much of a color is in the tinted surface behind text of that color: `--tint` in tokens.css. */
const tint = 0.1;
/** A shade that is made has room to spare. */
const comfortable = 7;

const surfaces = ['page', 'raised', 'overlay'] as const;
/** Surfaces that are tinted where something on them is the current one. */
const tintedSurfaces: ReadonlySet<string> = new Set(['page', 'overlay']);
/** What is seen on surfaces, and how: text, text that stands on a tint of its own color too, edges of controls. */
const shown = {
  text: 'plain',
  muted: 'plain',
  accent: 'tinted',
  info: 'tinted',
  success: 'tinted',
  warning: 'tinted',
  edge: 'edge',
} as const;
type Shown = keyof typeof shown;

/** The colors of a site as its style sheet has them, and which of them nobody could read. */
export interface Palette {
  /** CSS that sets the colors of the settings; empty where they have none. */
  readonly css: string;
  readonly problems: readonly Problem[];
}

/** What the settings say of colors. */
export interface ColorSettings {
  readonly accent?: AccentColors | undefined;
  readonly colors?: Brand['colors'] | undefined;
}

/**
 * Reads the colors of the style tokens, puts those of the settings in, and looks whether everything can be read on all
 * surfaces, in both schemes.
 *
 * @param file path of tokens.css
 */
export async function readPalette(file: string, settings: ColorSettings): Promise<Palette> {
  const css = await readFile(file, 'utf8');
  return judgePalette(css, settings);
}

/** @param css the text of tokens.css */
export function judgePalette(css: string, { accent, colors = new Map() }: ColorSettings): Palette {
  const tokens = new Map(readTokens(css));
  for (const [name, { light, dark }] of colors) {
    const usual = tokens.get(name);
    if (usual) tokens.set(name, { light: light ?? usual.light, dark: dark ?? usual.dark });
  }
  const dark = accent && (accent.dark ?? derivedDark(accent.light, tokens));
  if (accent && dark) tokens.set('accent', { light: accent.light, dark });
  const derived = derivedColors(tokens, colors, accent !== undefined);
  for (const [name, color] of derived) tokens.set(name, color);
  const missing = [...surfaces, 'mark', ...Object.keys(shown)].filter((name) => !tokens.has(name));
  const problems = [
    ...missing.map((name) => unreadable(name, css)),
    ...schemes.flatMap((scheme) => [
      ...shownNames.flatMap((name) => faultOf(name, scheme, tokens)),
      ...[...surfaces, 'mark'].flatMap((name) => surfaceFault(name, scheme, tokens)),
    ]),
  ];
  return {
    css: cssOf([...(accent ? ['accent'] : []), ...derived.map(([name]) => name), ...colors.keys()], tokens),
    problems,
  };
}

const shownNames: readonly Shown[] = Object.keys(shown).filter((name): name is Shown => name in shown);

/** Readers who ask for more contrast have other colors of these names, in tokens.css, which come before. */
const otherwiseWithContrast: ReadonlySet<string> = new Set(['muted', 'line', 'edge']);

function cssOf(names: readonly string[], tokens: Tokens): string {
  const declared = (wanted: (name: string) => boolean): string =>
    names
      .filter(wanted)
      .flatMap((name) => {
        const { light, dark } = tokens.get(name) ?? {};
        return light && dark ? [`--${name}:light-dark(${light.value},${dark.value})`] : [];
      })
      .join(';');
  const always = declared((name) => !otherwiseWithContrast.has(name));
  const usually = declared((name) => otherwiseWithContrast.has(name));
  return [
    ...(always === '' ? [] : [`:root{${always}}\n`]),
    ...(usually === '' ? [] : [`@media not all and (prefers-contrast:more){:root{${usually}}}\n`]),
  ].join('');
}

/** The accent of the dark scheme, made of that of the light one. */
function derivedDark(light: ColorSetting, tokens: Tokens): ColorSetting {
  // What floats is lighter still, and there it is readable all the same.
  const below = surfacesOf('accent', 'dark', tokens).filter(({ name }) => name !== 'overlay');
  const isComfortable = (shade: string): boolean => leastOf('accent', shade, below) >= comfortable;
  return { ...light, value: nearestShade(light.value, 'lighter', isComfortable) };
}

/** What is wrong with a color that is seen: with those surfaces of the settings that it cannot help, they are. */
function faultOf(name: Shown, scheme: Scheme, tokens: Tokens): readonly Problem[] {
  const setting = tokens.get(name)?.[scheme];
  if (!setting) return [];
  const behind = surfacesOf(name, scheme, tokens).filter(
    (surface) => isOfSettings(setting) || !isOfSettings(surface.setting),
  );
  const ratio = leastOf(name, setting.value, behind);
  if (ratio >= needed(name)) return [];
  const isReadable = (shade: string): boolean => leastOf(name, shade, behind) >= needed(name);
  const nearest = nearestShade(setting.value, scheme === 'light' ? 'darker' : 'lighter', isReadable);
  const message = `The color \`${setting.value}\` of \`${name}\` has a contrast of ${rounded(ratio)} in the ${scheme} scheme, and ${demand(name)}. The nearest shade that has it is \`${nearest}\`.`;
  return [contrastProblem(setting, message, nearest)];
}

/** What is wrong with a surface that the settings put behind colors that they leave as they are. */
function surfaceFault(name: string, scheme: Scheme, tokens: Tokens): readonly Problem[] {
  const setting = tokens.get(name)?.[scheme];
  if (!setting || !isOfSettings(setting) || isPageItself(name, scheme, tokens)) return [];
  const ratiosOn = (shade: string) =>
    shownNames.flatMap((other) => {
      const color = tokens.get(other)?.[scheme];
      const isThere = surfacesOf(other, scheme, tokens).some((surface) => surface.name === name);
      if (!color || isOfSettings(color) || !isThere) return [];
      const surface = { name, setting: { ...setting, value: shade } };
      return [{ other, color, ratio: leastOf(other, color.value, [surface]) }];
    });
  const [worst] = ratiosOn(setting.value)
    .filter(({ other, ratio }) => ratio < needed(other))
    .sort((a, b) => a.ratio / needed(a.other) - b.ratio / needed(b.other));
  if (!worst) return [];
  const willDo = (shade: string): boolean =>
    ratiosOn(shade).every(({ other, ratio }) => ratio >= needed(other));
  const nearest = nearestShade(setting.value, scheme === 'light' ? 'lighter' : 'darker', willDo);
  const message = `On the color \`${setting.value}\` of \`${name}\`, \`${worst.other}\` (\`${worst.color.value}\`) has a contrast of ${rounded(worst.ratio)} in the ${scheme} scheme, and ${demand(worst.other)}. The nearest shade on which it has it is \`${nearest}\`; or set \`${worst.other}\` too.`;
  return [contrastProblem(setting, message, nearest)];
}

function contrastProblem({ file, position, value }: ColorSetting, message: string, nearest: string): Problem {
  return problem({ file, position, rule: 'contrast', target: value, message, suggestions: [nearest] });
}

function isOfSettings({ file }: ColorSetting): boolean {
  return file === configFile;
}

function needed(name: Shown): number {
  return shown[name] === 'edge' ? leastOfControls : leastContrast;
}

function demand(name: Shown): string {
  return shown[name] === 'edge' ? `edges of fields need ${leastOfControls}` : `text needs ${leastContrast}`;
}

interface Surface {
  readonly name: string;
  readonly setting: ColorSetting;
}

/** The least contrast with any of the surfaces that a color stands on. */
function leastOf(name: Shown, color: string, behind: readonly Surface[]): number {
  const values = behind.map(({ setting }) => setting.value);
  const tinted = behind
    .filter((surface) => shown[name] === 'tinted' && tintedSurfaces.has(surface.name))
    .map(({ setting }) => culori.interpolate([setting.value, color], 'rgb')(tint));
  return Math.min(...[...values, ...tinted].map((surface) => culori.wcagContrast(color, surface)));
}

/** What floats may be of the color of the page, and what is wrong with that is said once. */
function isPageItself(name: string, scheme: Scheme, tokens: Tokens): boolean {
  return name === 'overlay' && tokens.get(name)?.[scheme].value === tokens.get('page')?.[scheme].value;
}

/** Words that were searched for are marked, and are of the color of text wherever they stand. */
function surfacesOf(name: Shown, scheme: Scheme, tokens: Tokens): readonly Surface[] {
  return (name === 'text' ? [...surfaces, 'mark'] : surfaces).flatMap((surface) => {
    const setting = tokens.get(surface)?.[scheme];
    return setting ? [{ name: surface, setting }] : [];
  });
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
