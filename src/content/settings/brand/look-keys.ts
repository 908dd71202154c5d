import { z } from 'zod';
import { nearest } from '../../../problems/nearest.ts';
import { hexColor } from '../accent.ts';
import type { ColorSetting } from '../color-setting.ts';
import { configFile, type SettingFault } from '../setting-file.ts';
import { plainText, presentText } from '../text-values.ts';
import type { BrandFiles } from './brand-files.ts';
import { linkGroupAt, linkGroupKeys } from './link-keys.ts';
import type { Place } from './place.ts';
import {
  type Brand,
  categoryLooks,
  colorNames,
  type FontFile,
  type Fonts,
  fontRoles,
  type Home,
  homeParts,
  type Logo,
} from './types.ts';

/** So wide a logo leaves no room for the search field beside it. */
const widestLogo = 320;

export const logoKeys = z.strictObject(
  {
    light: plainText.describe('The file, below `_data/`: SVG, PNG or WebP.'),
    dark: plainText.optional().describe('Shown in its place on dark pages.'),
    width: z
      .int('it must be a whole number of pixels.')
      .min(16, 'it must be 16 or more.')
      .max(widestLogo, `it must be ${widestLogo} or less.`)
      .optional()
      .describe('How wide it is, in pixels.'),
    replacesTitle: z
      .boolean('it must be `true` or `false`, without quotes.')
      .default(false)
      .describe('Whether the logo has the name in it.'),
  },
  'it must hold `light` between `{` and `}`.',
);

export function logoAt(
  { light, dark, width, replacesTitle }: z.infer<typeof logoKeys>,
  place: Place,
  files: BrandFiles,
): Logo | undefined {
  const [inLight, inDark] = [
    files.image(light, place.in('light')),
    dark === undefined ? undefined : files.image(dark, place.in('dark')),
  ];
  return inLight && { light: inLight, dark: inDark, width, replacesTitle };
}

const weight = z.int('it must be a whole number, such as `700`.').min(1, 'it must be 1 or more.').max(1000);

export const fontFileKeys = z.strictObject(
  {
    file: plainText.describe('The file, below `_data/`: `fonts/inter.woff2`.'),
    weight: weight.optional().describe('The weight that the file has: 400, 700.'),
    style: z
      .enum(['normal', 'italic'], 'it must be `normal` or `italic`.')
      .default('normal')
      .describe('Upright or slanted.'),
  },
  'it must hold `file`, `weight` and `style` between `{` and `}`.',
);

const fontDemand =
  'it must be a file such as `"fonts/inter.woff2"`, or a list of files with their weights: `[{ "file": "fonts/inter-700.woff2", "weight": 700 }]`.';

/** What a font may be written as; a union would say of every mistake in a list that it is no font. */
export const fontInput = z.custom<string | readonly unknown[]>(
  (value) => typeof value === 'string' || Array.isArray(value),
  fontDemand,
);

/** One file, or a list of them. */
export const fontFiles = z.array(fontFileKeys).min(1, 'it is empty. Name a file.');

const font = fontInput.transform((value, context): readonly z.infer<typeof fontFileKeys>[] => {
  if (typeof value === 'string') return [{ file: value.trim(), style: 'normal' }];
  const read = fontFiles.safeParse(value);
  if (read.success) return read.data;
  for (const { path, message, ...issue } of read.error.issues) {
    context.addIssue({ ...issue, code: 'custom', path: [...path], message: messageOf(issue, message) });
  }
  return z.NEVER;
});

function messageOf(issue: object, message: string): string {
  if (!('keys' in issue) || !Array.isArray(issue.keys)) return message;
  const [key] = issue.keys.map(String);
  const known = Object.keys(fontFileKeys.shape);
  const near = nearest(key ?? '', known).map((name) => ` Did you mean \`${name}\`?`);
  return `\`${key}\` is no part of a font. Known parts: ${known.map((name) => `\`${name}\``).join(', ')}.${near}`;
}

export const fontsKeys = z.strictObject(
  {
    text: font.optional().describe('The font of texts.'),
    headings: font.optional().describe('The font of headings.'),
    code: font.optional().describe('The font of code.'),
  },
  `it must hold ${fontRoles.map((role) => `\`${role}\``).join(', ')} between \`{\` and \`}\`.`,
);

export function fontsAt(written: z.infer<typeof fontsKeys>, place: Place, files: BrandFiles): Fonts {
  const filesOf = (role: keyof typeof written): readonly FontFile[] => {
    const at = place.in(role);
    return (written[role] ?? []).flatMap(({ file, weight, style }, index) => {
      // A font of one file is text, and stands where its role stands.
      const there = at.at(index, 'file') === 'unknown' ? at : at.in(index, 'file');
      const found = files.file(file, there, ['woff2']);
      return found
        ? [{ file: found, weights: weight === undefined ? undefined : [weight, weight], style }]
        : [];
    });
  };
  return { text: filesOf('text'), headings: filesOf('headings'), code: filesOf('code') };
}

export const schemeKeys = z.strictObject(
  {
    light: hexColor.optional().describe('The color on light pages.'),
    dark: hexColor.optional().describe('The color on dark pages.'),
  },
  'it must hold `light` and `dark` between `{` and `}`, such as `{ "light": "#ffffff", "dark": "#131614" }`.',
);

export const colorsKeys = z.strictObject(
  Object.fromEntries(colorNames.map((name) => [name, schemeKeys.optional()])),
  'it must hold names of colors between `{` and `}`.',
);

export function colorsAt(written: z.infer<typeof colorsKeys>, place: Place): Brand['colors'] {
  const settingAt = (value: string | undefined, at: Place): ColorSetting | undefined =>
    value === undefined ? undefined : { value, file: configFile, position: at.at() };
  return new Map(
    colorNames.flatMap((name) => {
      const { light, dark } = written[name] ?? {};
      if (light === undefined && dark === undefined) return [];
      const at = place.in(name);
      const colors = { light: settingAt(light, at.in('light')), dark: settingAt(dark, at.in('dark')) };
      return [[name, colors] as const];
    }),
  );
}

const sectionDemand = `it must be one of ${homeParts.map((part) => `\`"${part}"\``).join(', ')}, or \`title\` and \`links\` between \`{\` and \`}\`.`;

export const homeKeys = z.strictObject(
  {
    heading: presentText
      .optional()
      .describe('The heading of the home page; the name of the site without it.'),
    lead: presentText.optional().describe('The sentence below the heading.'),
    image: plainText.optional().describe('A picture beside the heading, below `_data/`.'),
    sections: z
      .array(
        z.union([z.enum(homeParts), linkGroupKeys], sectionDemand),
        'it must be a list between `[` and `]`.',
      )
      .default([...homeParts])
      .describe('The parts of the home page, in order; links of your own among them.'),
  },
  'it must hold `heading`, `lead`, `image` and `sections` between `{` and `}`.',
);

export function homeAt(
  { heading, lead, image, sections }: z.infer<typeof homeKeys>,
  place: Place,
  files: BrandFiles,
): Home {
  const at = place.in('sections');
  return {
    heading,
    lead,
    image: image === undefined ? undefined : files.image(image, place.in('image')),
    sections: sections.map((section, index) =>
      typeof section === 'string' ? section : linkGroupAt(section, at.in(index)),
    ),
  };
}

/** A part of the home page that stands twice would have one heading twice. */
export function homeFaults({ sections }: z.infer<typeof homeKeys>, place: Place): readonly SettingFault[] {
  return sections.flatMap((section, index) => {
    if (typeof section !== 'string' || sections.indexOf(section) === index) return [];
    const at = place.in('sections', index);
    const message = `\`${at.name()}\`: \`${section}\` stands in the list already. Keep one of them.`;
    return [{ position: at.at(), target: section, message }];
  });
}

export const categoryLookKeys = z.strictObject(
  {
    view: z
      .enum(categoryLooks, `it must be one of ${categoryLooks.join(', ')}.`)
      .default('list')
      .describe('A list, or cards.'),
    print: z
      .boolean('it must be `true` or `false`, without quotes.')
      .default(false)
      .describe('Whether each category has a page with all of its articles, to print.'),
  },
  'it must hold `view` and `print` between `{` and `}`.',
);
