import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { IconData } from '../src/rendering/icons.ts';

const shimsSchema = z.record(
  z.string(),
  z.object({ name: z.string().optional(), prefix: z.enum(['fas', 'far', 'fab']).optional() }),
);
const versionSchema = z.object({ version: z.string() });

/**
 * What Signpost reads of the icon package, which is 42 MB of fonts, scripts and drawings twice: the drawings, and the
 * names of version 4.
 */
export function readFontAwesome(): IconData {
  const root = dirname(createRequire(import.meta.url).resolve('@fortawesome/fontawesome-free/package.json'));
  const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
  const { version } = versionSchema.parse(JSON.parse(read('package.json')));
  const drawings = (folder: string) =>
    Object.fromEntries(
      readdirSync(join(root, 'svgs', folder))
        .filter((file) => file.endsWith('.svg'))
        .sort()
        .map((file) => [file.slice(0, -4), drawing(read('svgs', folder, file))]),
    );
  return {
    source: `Font Awesome Free ${version} by @fontawesome - https://fontawesome.com License - https://fontawesome.com/license/free (Icons: CC BY 4.0) Copyright Fonticons, Inc.`,
    shims: shimsSchema.parse(parse(read('metadata', 'shims.yml'))),
    fas: drawings('solid'),
    fab: drawings('brands'),
    far: drawings('regular'),
  };
}

/** The file that Signpost reads, with a line for each icon. */
export function writtenIcons(data: IconData): string {
  const parts = Object.entries(data).map(([name, value]) =>
    typeof value === 'string'
      ? `${JSON.stringify(name)}: ${JSON.stringify(value)}`
      : `${JSON.stringify(name)}: {\n${Object.entries(value)
          .map((entry) => entry.map((item) => JSON.stringify(item)).join(': '))
          .join(',\n')}\n}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Takes the drawing out of one of the package's files, which all have this one form. */
function drawing(svg: string): readonly [viewBox: string, ...paths: string[]] {
  const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1];
  const paths = [...svg.matchAll(/<path [^>]*?d="([^"]+)"/g)].map((match) => match[1] ?? '');
  if (viewBox === undefined || paths.length === 0)
    throw new Error('The icon package holds a file of a form that is not known.');
  return [viewBox, ...paths];
}
