import { isAbsolute, join, relative } from 'node:path';
import { hosts } from '../content/settings/hosts.ts';
import type { SiteOverrides } from '../content/settings/site-config.ts';
import { readInstant } from '../content/time/instants.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { nearest } from '../problems/nearest.ts';
import { type Format, formats } from '../problems/reporters/index.ts';
import type { Project } from '../site/project.ts';
import { recordFile } from '../site/records/versions.ts';
import type { Options, Terminal, Values } from './command.ts';

/** Options that most commands share. */
export const siteOptions = {
  content: {
    type: 'string',
    value: 'DIR',
    description: 'folder with articles, categories, images and files (default: `content` of the site)',
  },
  base: {
    type: 'string',
    value: 'PATH',
    description: 'path that the site lives under, as in `/help` (default: from `_data/site.json`)',
  },
  url: {
    type: 'string',
    value: 'ORIGIN',
    description: 'address of the host, as in `https://help.example.com` (default: from `_data/site.json`)',
  },
  host: {
    type: 'string',
    value: 'NAME',
    description: `where the site is published: ${hosts.join(', ')} (default: from \`_data/site.json\`, or netlify)`,
  },
} as const satisfies Options;

export const cacheOption = {
  'no-cache': {
    type: 'boolean',
    description: 'render every article anew, and keep none of it for the next time',
  },
} as const satisfies Options;

/** The file in which a command keeps what it has rendered; none where it is not to. */
export function recordCache(
  values: Values,
  project: Project,
  contentDir: string,
  purpose: 'build' | 'check',
): string | undefined {
  return values['no-cache'] === true ? undefined : recordFile(project, contentDir, purpose);
}

/** What the command line says of the settings of the site. */
export function siteOverrides(values: Values): Omit<SiteOverrides, 'deployment' | 'contentDir'> {
  return {
    base: textValue(values, 'base'),
    url: textValue(values, 'url'),
    host: textValue(values, 'host'),
  };
}

export const outputOption = {
  output: {
    type: 'string',
    value: 'DIR',
    description: 'folder that the site is written to (default: `_site` of the site)',
  },
} as const satisfies Options;

export const formatOption = {
  format: {
    type: 'string',
    value: 'FORMAT',
    description: `how problems are printed: ${formats.join(', ')}`,
    default: 'text',
  },
} as const satisfies Options;

/** How lists are printed that are no problems: for people, and for programs. */
export const printedFormats = ['text', 'json'] as const;

export const printedOption = {
  format: {
    type: 'string',
    value: 'FORMAT',
    description: `how it is printed: ${printedFormats.join(', ')}`,
    default: 'text',
  },
} as const satisfies Options;

export const nowOption = {
  now: {
    type: 'string',
    value: 'TIME',
    description:
      'what time it is, as in `2026-12-01` or `2026-12-01T09:00+01:00` (default: the clock in production, elsewhere the time of the commit)',
  },
} as const satisfies Options;

/**
 * What time it is, where somebody says so; a time without a zone is UTC.
 *
 * @returns milliseconds since 1970
 * @throws ExpectedError for what is no time
 */
export function nowValue(values: Values): number | undefined {
  const written = textValue(values, 'now');
  if (written === undefined) return undefined;
  const time = readInstant(written, 'UTC');
  if (time !== undefined) return time;
  throw new ExpectedError(
    `\`--now ${written}\` is no time: write one such as \`2026-12-01\` or \`2026-12-01T09:00Z\`.`,
  );
}

/** The value of a text option, its default where it was not given. */
export function textValue(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** All values of an option that may be given several times. */
export function textValues(values: Values, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A path from where the command was called. */
export function pathValue(values: Values, name: string, terminal: Terminal): string {
  const value = textValue(values, name) ?? '';
  if (value === '') throw new ExpectedError(`--${name} needs a path.`);
  return pathOf(value, terminal);
}

/** A path as it was written, from where the command was called. */
export function pathOf(written: string, { cwd }: Terminal): string {
  return isAbsolute(written) ? written : join(cwd, written);
}

/** @throws ExpectedError for what is no port */
export function portValue(values: Values): number {
  const written = textValue(values, 'port') ?? '';
  const port = Number(written);
  if (/^\d+$/.test(written) && port > 0 && port < 65_536) return port;
  throw new ExpectedError(`\`--port ${written}\` is no port: write a number from 1 to 65535.`);
}

/** @throws ExpectedError for a format that there is not */
export function formatValue(values: Values): Format {
  return formatAmong(formats, values);
}

/**
 * The format that was chosen among those that a command has.
 *
 * @throws ExpectedError for another one
 */
export function formatAmong<Name extends string>(known: readonly Name[], values: Values): Name {
  const written = textValue(values, 'format') ?? 'text';
  const format = known.find((name) => name === written);
  if (format !== undefined) return format;
  throw new ExpectedError(
    `There is no format \`${written}\`: use one of ${known.join(', ')}.${didYouMean(nearest(written, known))}`,
  );
}

/** A path as the user of the command would write it. */
export function shownPath(path: string, { cwd }: Terminal): string {
  return relative(cwd, path) || '.';
}
