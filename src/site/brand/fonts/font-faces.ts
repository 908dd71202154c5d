import { readFileSync } from 'node:fs';
import {
  type FontFile,
  type FontRole,
  type Fonts,
  fontRoles,
} from '../../../content/settings/brand/types.ts';
import { configFile } from '../../../content/settings/setting-file.ts';
import { type Problem, problem } from '../../../problems/problem.ts';
import type { BundledFile } from '../../bundle/bundled-file.ts';
import { publishedFile } from '../brand-assets.ts';
import { type FontMetrics, readFontMetrics } from './font-metrics.ts';
import { FontFault } from './woff2.ts';

/** The fonts of a site, ready for its style sheet. */
export interface FontFaces {
  /** CSS that stands behind the style tokens; empty where the settings name no font. */
  readonly css: string;
  readonly files: readonly BundledFile[];
  /** Paths of the fonts that every page shows at once. */
  readonly preloaded: readonly string[];
  readonly problems: readonly Problem[];
}

/** A font that is on the computer of the reader already, under its names there, with the mean width of its letters. */
interface LocalFont {
  readonly name: string;
  readonly regular: { readonly names: readonly string[]; readonly width: number };
  readonly bold: { readonly names: readonly string[]; readonly width: number };
}

/** Measured as `readFontMetrics` measures; those after the first of a list are made to have the same widths. */
const sansFonts: readonly LocalFont[] = [
  {
    name: 'Arial',
    regular: { names: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo', 'Helvetica'], width: 0.4413 },
    bold: {
      names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold', 'Helvetica Bold'],
      width: 0.4773,
    },
  },
  {
    name: 'Roboto',
    regular: { names: ['Roboto', 'Roboto-Regular'], width: 0.4427 },
    bold: { names: ['Roboto Bold', 'Roboto-Bold'], width: 0.4486 },
  },
  {
    name: 'DejaVu',
    regular: { names: ['DejaVu Sans'], width: 0.5066 },
    bold: { names: ['DejaVu Sans Bold'], width: 0.5721 },
  },
];

const codeFonts: readonly LocalFont[] = [
  {
    name: 'Courier',
    ...ofOneWidth(['Courier New', 'CourierNewPSMT', 'Liberation Mono', 'Roboto Mono'], 0.6001),
  },
  { name: 'Menlo', ...ofOneWidth(['Menlo', 'Menlo-Regular', 'DejaVu Sans Mono'], 0.6021) },
  { name: 'Consolas', ...ofOneWidth(['Consolas'], 0.5498) },
];

function ofOneWidth(names: readonly string[], width: number): Pick<LocalFont, 'regular' | 'bold'> {
  return { regular: { names, width }, bold: { names: names.map((name) => `${name} Bold`), width } };
}

/** The fonts of tokens.css, for signs that a font has not. */
const families: Readonly<Record<FontRole, string>> = {
  text: 'var(--font-system)',
  headings: 'var(--font)',
  code: 'var(--font-code-system)',
};
const tokenOf: Readonly<Record<FontRole, string>> = {
  text: '--font',
  headings: '--font-headings',
  code: '--font-code',
};

/** From this weight on, text is set in the bold form of a local font. */
const boldFrom = 600;
const regular = 400;
const bold = 700;

/** What the local fonts stand in for: other scripts look as the system shows them. */
const latin = 'U+0-24F,U+2000-206F';

/**
 * Reads the fonts that the settings name. Until one has come, a font of the reader's computer stands in its place, made
 * to take as much room (https://www.w3.org/TR/css-fonts-5/#size-adjust-desc), so that nothing moves when it comes.
 */
export function readFontFaces(fonts: Fonts): FontFaces {
  const made = fontRoles.map((role) => facesOf(role, fonts[role]));
  const files = new Map(made.flatMap(({ files }) => files.map((file) => [file.path, file] as const)));
  return {
    css: made.map(({ css }) => css).join(''),
    files: [...files.values()],
    // Headings of a font of their own are seen first; code is seen on few pages.
    preloaded: [...new Set(made.slice(0, 2).flatMap(({ preloaded }) => preloaded))],
    problems: made.flatMap(({ problems }) => problems),
  };
}

interface ReadFont extends FontFile {
  readonly published: BundledFile;
  readonly metrics: FontMetrics;
}

function facesOf(role: FontRole, named: readonly FontFile[]): FontFaces {
  const problems: Problem[] = [];
  const read = named.flatMap((font): readonly ReadFont[] => {
    try {
      const metrics = readFontMetrics(readFileSync(font.file.absolutePath));
      return [{ ...font, metrics, published: publishedFile(font.file) }];
    } catch (error) {
      if (!(error instanceof FontFault)) throw error;
      const { path: target, position } = font.file;
      const message = `\`fonts.${role}\`: \`_data/${target}\` ${error.message}.`;
      problems.push(problem({ file: configFile, position, rule: 'site-config', target, message }));
      return [];
    }
  });
  const wanted = role === 'headings' ? bold : regular;
  const [first] = read.toSorted((a, b) => distance(a, wanted) - distance(b, wanted));
  if (!first) return { css: '', files: [], preloaded: [], problems };
  const name = `Signpost ${role}`;
  const stand = role === 'code' ? codeFonts : sansFonts;
  const fallbacks = stand.flatMap((local) => fallbackFaces(`${name} ${local.name}`, local, read));
  const names = [name, ...stand.map((local) => `${name} ${local.name}`)].map((each) => `"${each}"`).join(',');
  return {
    css: [
      ...read.map((font) => fontFace(name, font)),
      ...fallbacks,
      `:root{${tokenOf[role]}:${names},${families[role]}}\n`,
    ].join(''),
    files: read.map(({ published }) => published),
    preloaded: [first.published.path],
    problems,
  };
}

function distance({ weights, metrics, style }: ReadFont, wanted: number): number {
  const [least, greatest] = weights ?? metrics.weights;
  return Math.max(0, least - wanted, wanted - greatest) + (style === 'italic' ? 1000 : 0);
}

function fontFace(name: string, { weights, style, metrics, published }: ReadFont): string {
  const [least, greatest] = weights ?? metrics.weights;
  const weight = least === greatest ? least : `${least} ${greatest}`;
  const source = `url("./${published.path.replace(/^assets\//, '')}") format("woff2")`;
  return `@font-face{font-family:"${name}";src:${source};font-weight:${weight};font-style:${style};font-display:swap}\n`;
}

function fallbackFaces(name: string, local: LocalFont, fonts: readonly ReadFont[]): readonly string[] {
  const forms = [
    { form: local.regular, weight: regular, range: `1 ${boldFrom - 1}` },
    { form: local.bold, weight: bold, range: `${boldFrom} 1000` },
  ];
  return forms.flatMap(({ form, weight, range }) => {
    const [font] = fonts.toSorted((a, b) => distance(a, weight) - distance(b, weight));
    const width = font?.metrics.widthAt(weight);
    if (!font || width === undefined) return [];
    const size = width / form.width;
    const { ascent, descent, lineGap } = font.metrics;
    const source = form.names.map((each) => `local("${each}")`).join(',');
    const lines = `ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};line-gap-override:${percent(lineGap / size)}`;
    return [
      `@font-face{font-family:"${name}";src:${source};font-weight:${range};size-adjust:${percent(size)};${lines};unicode-range:${latin}}\n`,
    ];
  });
}

function percent(part: number): string {
  return `${Number((part * 100).toFixed(2))}%`;
}
