import { z } from 'zod';
import type { Checked } from './site-values.ts';
import { textRead } from './text-values.ts';

const hexForm = /^\s*#(?:[\dA-Fa-f]{3}|[\dA-Fa-f]{6})\s*$/;

/** `#0b6b53` or `#abc`. */
export function isHexColor(written: string): boolean {
  return hexForm.test(written) && written === written.trim();
}

/** A color of one scheme. */
export const hexColor = textRead(readHexColor, hexForm);

/** One color, from which that of the dark scheme is made, or one for each scheme. */
export const accentKeys = z.union(
  [
    hexColor,
    z.strictObject(
      {
        light: hexColor.describe('The color on light pages.'),
        dark: hexColor.describe('The color on dark pages.'),
      },
      'it must hold `light` and `dark` between `{` and `}`.',
    ),
  ],
  'it must be a color such as `#0b6b53`, or `light` and `dark` with one each between `{` and `}`.',
);

function readHexColor(written: string): Checked<string> {
  if (isHexColor(written)) return { value: written.toLowerCase() };
  return {
    fault: `\`${written}\` is no color. Write \`#\` and six digits from 0 to f, such as \`#0b6b53\`.`,
  };
}
