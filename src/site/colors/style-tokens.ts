import { isHexColor } from '../../content/settings/accent.ts';
import type { ColorSetting } from '../../content/settings/color-setting.ts';
import { positionAt } from '../../problems/source-text.ts';

/** The style tokens as problems name them. */
export const tokensName = 'src/styles/tokens.css';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Colors by name, without the dashes. */
export type Tokens = ReadonlyMap<string, Readonly<Record<Scheme, ColorSetting>>>;

/** `--text: light-dark(#1a211d, #e3e8e5);`, or one color for both schemes. */
const declaration =
  /--(?<name>[a-z-]+):\s*(?:light-dark\()?\s*(?<light>#[0-9a-f]{3,8})(?:\s*,\s*(?<dark>#[0-9a-f]{3,8})\s*\))?\s*;/dgi;

/** Reads the colors that the text of a style sheet gives names to; what is written otherwise than with `#` is left out. */
export function readTokens(css: string): Tokens {
  const tokens = new Map<string, Readonly<Record<Scheme, ColorSetting>>>();
  for (const { groups, indices } of css.matchAll(declaration)) {
    const { name, light, dark = light } = groups ?? {};
    // What is declared again further down is for readers who asked for more contrast.
    if (!name || !light || !dark || tokens.has(name) || !isHexColor(light) || !isHexColor(dark)) continue;
    const places = indices?.groups;
    const setting = (value: string, offset: number | undefined): ColorSetting => ({
      value,
      file: tokensName,
      position: positionAt(css, offset ?? 0),
    });
    tokens.set(name, {
      light: setting(light, places?.light?.[0]),
      dark: setting(dark, (places?.dark ?? places?.light)?.[0]),
    });
  }
  return tokens;
}
