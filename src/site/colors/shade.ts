import { culori } from './culori.ts';

/** Lightness steps that no eye tells apart. */
const steps = 400;

/**
 * Finds the nearest shade of a color that will do: the same hue in OKLCH, darker or lighter step by step, with less
 * chroma where a screen cannot show as much.
 *
 * @param color `#0b6b53`
 * @param direction where to look
 * @returns black or white where no other shade will do
 */
export function nearestShade(
  color: string,
  direction: 'darker' | 'lighter',
  willDo: (shade: string) => boolean,
): string {
  if (willDo(color)) return color;
  const end = direction === 'darker' ? 0 : 1;
  const start = culori.oklch(color);
  for (let step = 1; start && step < steps; step += 1) {
    const l = start.l + (end - start.l) * (step / steps);
    const shade = culori.formatHex(culori.clampChroma({ ...start, l }, 'oklch'));
    if (willDo(shade)) return shade;
  }
  return end === 0 ? '#000000' : '#ffffff';
}
