import type { ColorSetting } from '../../content/settings/color-setting.ts';
import { culori } from './culori.ts';
import type { Scheme, Tokens } from './style-tokens.ts';

type Color = Readonly<Record<Scheme, ColorSetting>>;

/** Kinds of callouts, each with a surface of its own. */
const kinds = ['info', 'success', 'warning'] as const;

/** What is made of the accent, the page or the color of a callout, where the settings have these and not it itself. */
export function derivedColors(
  tokens: Tokens,
  set: ReadonlyMap<string, unknown>,
  hasAccent: boolean,
): readonly (readonly [string, Color])[] {
  const [accent, page] = [tokens.get('accent'), tokens.get('page')];
  if (!accent || !page) return [];
  const derived = (name: string, isWanted: boolean, valueIn: (scheme: Scheme, usual: string) => string) => {
    const usual = tokens.get(name);
    return usual && isWanted && !set.has(name) ? [[name, withValues(usual, valueIn)] as const] : [];
  };
  return [
    ...(set.has('page') && !set.has('overlay')
      ? [['overlay', withValues(page, (scheme, value) => overlayOf(value, scheme))] as const]
      : []),
    ...derived('on-accent', hasAccent, (scheme) => onAccent(accent[scheme].value)),
    ...neutralNames.flatMap((name) =>
      derived(name, hasAccent, (scheme, usual) =>
        scheme === 'light' ? neutralOf(accent.light.value, name) : usual,
      ),
    ),
    ...boardNames.flatMap((name) =>
      derived(name, hasAccent, (scheme) => boardOf(accent[scheme].value, scheme, name)),
    ),
    ...kinds.flatMap((kind) =>
      derived(`${kind}-surface`, set.has(kind) || set.has('page'), (scheme, usual) =>
        calloutSurface(tokens.get(kind)?.[scheme].value ?? usual, page[scheme].value),
      ),
    ),
  ];
}

function withValues({ light, dark }: Color, valueIn: (scheme: Scheme, usual: string) => string): Color {
  return {
    light: { ...light, value: valueIn('light', light.value) },
    dark: { ...dark, value: valueIn('dark', dark.value) },
  };
}

/** The two shades of the board: where it begins, and where it ends, which is also that of the banner. */
const boardNames = ['board', 'board-end'] as const;

/**
 * As light and as colorful as a board is, in OKLCH. A large surface of a saturated accent glares and takes the eye from
 * the field that stands on it; of a light one, white text could not be read on it.
 */
const boards: Readonly<
  Record<Scheme, Readonly<Record<(typeof boardNames)[number], { readonly l: number; readonly c: number }>>>
> = {
  light: { board: { l: 0.44, c: 0.105 }, 'board-end': { l: 0.38, c: 0.095 } },
  dark: { board: { l: 0.325, c: 0.06 }, 'board-end': { l: 0.265, c: 0.045 } },
};

/** The board of an accent: its hue, no lighter and no more colorful than a board is. */
function boardOf(accent: string, scheme: Scheme, name: (typeof boardNames)[number]): string {
  const { l, c, ...color } = culori.oklch(accent) ?? { mode: 'oklch', l: 0, c: 0 };
  const most = boards[scheme][name];
  const board = { ...color, l: Math.min(l, most.l), c: Math.min(c, most.c) };
  return culori.formatHex(culori.clampChroma(board, 'oklch'));
}

/** Gray surfaces of the light scheme, and how much of the accent is in them: so they belong to the brand. */
const neutrals = { raised: ['#f6f7f7', 0.03], line: ['#e1e4e3', 0.05] } as const;
const neutralNames = ['raised', 'line'] as const;

/** A gray of the light scheme with its share of the accent. */
function neutralOf(accent: string, name: (typeof neutralNames)[number]): string {
  const [gray, share] = neutrals[name];
  return culori.formatHex(culori.interpolate([gray, accent], 'rgb')(share));
}

/** How much of the color of a kind of callout is in the surface that its text stands on. */
const kindShare = 0.08;

/** The surface of a callout whose color the settings have. */
function calloutSurface(kind: string, page: string): string {
  return culori.formatHex(culori.interpolate([page, kind], 'rgb')(kindShare));
}

/** What floats above a page that the settings have: in the dark scheme it is lighter than what it floats on. */
function overlayOf(page: string, scheme: Scheme): string {
  const color = culori.oklch(page);
  if (scheme === 'light' || !color) return page;
  return culori.formatHex(culori.clampChroma({ ...color, l: color.l + 0.07 }, 'oklch'));
}

/** Text on the accent: white, or all but black where the accent is light. */
function onAccent(accent: string): string {
  return culori.wcagContrast('#ffffff', accent) >= 4.5 ? '#ffffff' : '#0d1110';
}
