/** A color of a screen: red, green and blue, each from 0 to 1, as sRGB encodes them. */
export type Color = readonly [red: number, green: number, blue: number];

/** Reads `#0b6b53` or `#abc`. */
export function readColor(written: string): Color | undefined {
  const digits = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(written) ? written.slice(1) : undefined;
  if (digits === undefined) return undefined;
  const size = digits.length / 3;
  const part = (index: number): number => {
    const pair = digits.slice(index * size, (index + 1) * size);
    return Number.parseInt(size === 1 ? pair + pair : pair, 16) / 255;
  };
  return [part(0), part(1), part(2)];
}

/** Writes `#0b6b53`. */
export function writeColor(color: Color): string {
  const digits = color.map((part) =>
    Math.round(255 * part)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

/** From 1 for two equal colors to 21 for black and white: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Color, other: Color): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** As CSS's `color-mix(in srgb, ...)`: `share` of the first color, from 0 to 1, and the rest of the second. */
export function mix(first: Color, share: number, second: Color): Color {
  const part = (index: 0 | 1 | 2): number => first[index] * share + second[index] * (1 - share);
  return [part(0), part(1), part(2)];
}

/** The light that a part of a color gives off: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function luminance([red, green, blue]: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
