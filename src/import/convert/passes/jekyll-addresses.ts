import { type Edit, isTarget, lineBefore, outsideCode } from '../edits.ts';
import type { ConversionContext, Note, Pass } from '../types.ts';

/** A text or the name of a value, and filters behind it. */
const output =
  /\{\{-?\s*("[^"\n]*"|'[^'\n]*'|[A-Za-z_][\w.-]*)\s*((?:\|\s*\w+\s*(?::\s*(?:"[^"\n]*"|'[^'\n]*'|[\w.]+)\s*)?)+)-?\}\}/g;

const filter = /\|\s*(\w+)\s*(?::\s*("[^"\n]*"|'[^'\n]*'|[\w.]+))?/g;

/**
 * Addresses that Jekyll makes of a path (https://jekyllrb.com/docs/liquid/filters/): `{{ "/a/" | relative_url }}`,
 * `prepend: site.baseurl`. In a link they are the path, from the root of the site; in a text, what readers saw.
 */
export const jekyllAddresses: Pass = (text, context) => {
  const edits: Edit[] = [];
  const notes: Note[] = [];
  if (!isAddress(text)) return { edits, notes };
  for (const { index, 0: written, 1: value = '', 2: filters = '' } of outsideCode(text, output)) {
    const made = addressOf(value, filters, context);
    if (made === undefined) continue;
    const to = index + written.length;
    const shown = isTarget(lineBefore(text, index)) ? made.path : made.root + made.path;
    edits.push({ from: index, to, text: shown.replace(/[\s()<>"]/g, encodeURIComponent) });
    notes.push({ construct: `{{ … | ${made.filter} }}`, outcome: 'converted', offset: index });
  }
  return { edits, notes };
};

/** Whether filters that make an address stand in a text. */
export function isAddress(text: string): boolean {
  return /\|\s*(?:relative_url|absolute_url|prepend:|append:)/.test(text);
}

interface MadeAddress {
  readonly path: string;
  /** What stood before it: the path of the site, with its host where that was shown. */
  readonly root: string;
  /** The filter that the report names. */
  readonly filter: string;
}

/** Follows the filters; nothing where one does something else, or none makes an address. */
function addressOf(value: string, filters: string, context: ConversionContext): MadeAddress | undefined {
  const isRoot = isSiteRoot(value);
  let path = isRoot ? '' : textOf(value, context);
  if (path === undefined) return undefined;
  const base = setting('site.baseurl', context);
  let root = isRoot ? setting(value, context) : '';
  let named = isRoot ? 'append' : undefined;
  for (const { 1: name = '', 2: argument = '' } of filters.matchAll(filter)) {
    if (name === 'relative_url' || name === 'absolute_url') {
      named = name;
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) continue;
      path = `/${path.replace(/^\/+/, '')}`;
      root = (name === 'absolute_url' ? setting('site.url', context) : '') + base;
    } else if (name === 'prepend' && isSiteRoot(argument)) {
      named ??= 'prepend: site.baseurl';
      root = setting(argument, context) + root;
    } else if (name === 'append' || name === 'prepend') {
      const more = textOf(argument, context);
      if (more === undefined) return undefined;
      path = name === 'append' ? path + more : more + path;
    } else if (!/^(?:escape|xml_escape|uri_escape|strip)$/.test(name)) return undefined;
  }
  return named === undefined ? undefined : { path, root, filter: named };
}

function isSiteRoot(name: string): boolean {
  return name === 'site.baseurl' || name === 'site.url';
}

/** What stands between quotes, or the value that a name has in the settings. */
function textOf(written: string, context: ConversionContext): string | undefined {
  if (/^["']/.test(written)) return written.slice(1, -1);
  const value = context.settingOf(written.split('.'));
  return typeof value === 'string' ? value : undefined;
}

function setting(name: string, context: ConversionContext): string {
  return (textOf(name, context) ?? '').replace(/\/+$/, '');
}
