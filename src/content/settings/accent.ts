import { z } from 'zod';
import { readColor } from './color.ts';
import { type Checked, textRead } from './site-values.ts';

const hexColor = textRead(readHexColor);

/** One color, from which that of the dark scheme is made, or one for each scheme. */
export const accentKeys = z.union(
  [
    hexColor,
    z.strictObject(
      { light: hexColor, dark: hexColor },
      'it must hold `light` and `dark` between `{` and `}`.',
    ),
  ],
  'it must be a color such as `#0b6b53`, or `light` and `dark` with one each between `{` and `}`.',
);

/** @param written `#0b6b53` or `#abc` */
function readHexColor(written: string): Checked<string> {
  if (readColor(written)) return { value: written.toLowerCase() };
  return {
    fault: `\`${written}\` is no color. Write \`#\` and six digits from 0 to f, such as \`#0b6b53\`.`,
  };
}
