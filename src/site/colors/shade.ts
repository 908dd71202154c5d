import { type Color, linear, readColor, writeColor } from '../../content/settings/color.ts';

/** Lightness steps that no eye tells apart. */
const steps = 400;

/**
 * Finds the nearest shade of a color that will do: the same hue, darker or lighter step by step.
 *
 * @param direction where to look
 * @returns black or white where no other shade will do
 */
export function nearestShade(
  color: Color,
  direction: 'darker' | 'lighter',
  willDo: (shade: Color) => boolean,
): Color {
  const { lightness, a, b } = toOklab(color);
  const end = direction === 'darker' ? 0 : 1;
  for (let step = 0; step < steps; step += 1) {
    const shade = inGamut(lightness + (end - lightness) * (step / steps), a, b);
    // What is judged is what can be written.
    const written = readColor(writeColor(shade));
    if (written && willDo(written)) return written;
  }
  return [end, end, end];
}

interface Oklab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

/** https://bottosson.github.io/posts/oklab/: a space in which changing the lightness keeps the hue. */
function toOklab(color: Color): Oklab {
  const [red, green, blue] = [linear(color[0]), linear(color[1]), linear(color[2])];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  };
}

/** The color of that lightness and hue; less of the hue where a screen cannot show as much. */
function inGamut(lightness: number, a: number, b: number): Color {
  for (let share = 1; share > 0; share -= 0.02) {
    const color = fromOklab({ lightness, a: a * share, b: b * share });
    if (color.every((part) => part >= -0.0005 && part <= 1.0005)) return clamped(color);
  }
  return clamped(fromOklab({ lightness, a: 0, b: 0 }));
}

function fromOklab({ lightness, a, b }: Oklab): Color {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    encoded(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    encoded(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

function encoded(light: number): number {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}

function clamped([red, green, blue]: Color): Color {
  const clamp = (part: number): number => Math.min(1, Math.max(0, part));
  return [clamp(red), clamp(green), clamp(blue)];
}
