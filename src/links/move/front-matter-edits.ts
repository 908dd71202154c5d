import { readFrontMatter } from '../../content/front-matter/front-matter.ts';
import type { Written, WrittenEntry } from '../../content/front-matter/written.ts';
import { ownLayout } from '../../content/layout/layout.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import type { SourceEdit } from './source-edits.ts';

/**
 * Adds an address to `redirect_from`, in the way the list is written; what else is there stays.
 *
 * @param source the whole file
 * @param now address that the page gets: where it stands in the list already, the added one takes its place
 * @throws ExpectedError where the list is written in a way that nobody can add to
 */
export function addRedirect(file: string, source: string, added: string, now: string): SourceEdit {
  const entry = entryOf(file, source, 'redirect_from');
  if (entry === undefined) return insertLine(file, source, `redirect_from:\n  - ${added}`);
  const { value } = entry;
  if (value.kind === 'nothing') return fillIn(file, source, 'redirect_from', entry, added);
  const items = value.kind === 'list' ? value.items : [value];
  const inFlow = value.kind === 'scalar' || value.raw.startsWith('[');
  const own = items.find((item) => item.kind === 'scalar' && item.text === now);
  if (own) return { from: own.offset, to: endOf(own), text: like(own, added, inFlow) };
  if (value.kind === 'scalar') {
    const kept = /^["']/.test(value.raw) ? value.raw : flowText(value.raw);
    return { from: value.offset, to: endOf(value), text: `[${kept}, ${like(value, added, true)}]` };
  }
  const last = items.at(-1);
  if (last === undefined) {
    if (/^\[\s*\]/.test(value.raw)) return insertion(value.offset + 1, flowText(added));
    throw byHand(file, 'redirect_from', added);
  }
  if (inFlow) return insertion(endOf(last), `, ${like(last, added, true)}`);
  const lead = /^[ \t]*-[ \t]+/.exec(lineAround(source, last.offset).text)?.[0];
  if (lead === undefined) throw byHand(file, 'redirect_from', added);
  return insertion(lineAround(source, endOf(last)).end, `\n${lead}${like(last, added, false)}`);
}

/** Adds an old id of a heading to `anchors`, as {@link addRedirect} does an address. */
export function addAnchor(file: string, source: string, id: string, heading: string): SourceEdit {
  const line = `${keyText(id)}: ${keyText(heading)}`;
  const entry = entryOf(file, source, 'anchors');
  if (entry === undefined) return insertLine(file, source, `anchors:\n  ${line}`);
  const { value } = entry;
  if (value.kind === 'nothing') return fillIn(file, source, 'anchors', entry, `{ ${line} }`);
  const last = value.kind === 'map' ? value.entries.at(-1) : undefined;
  if (last === undefined || last.value.kind !== 'scalar') throw byHand(file, 'anchors', line);
  if (value.raw.startsWith('{')) return insertion(endOf(last.value), `, ${line}`);
  const indent = /^[ \t]*/.exec(lineAround(source, last.offset).text)?.[0] ?? '';
  return insertion(lineAround(source, endOf(last.value)).end, `\n${indent}${line}`);
}

/** Whoever wants to add something has read the file already. */
const anyLayout = { ...ownLayout, isMapped: true };

function entryOf(file: string, source: string, key: string): WrittenEntry | undefined {
  return readFrontMatter(file, source, anyLayout).frontMatter?.entries.get(key);
}

function insertion(at: number, text: string): SourceEdit {
  return { from: at, to: at, text };
}

/** At the end of the front matter. */
function insertLine(file: string, source: string, line: string): SourceEdit {
  const { frontMatter } = readFrontMatter(file, source, anyLayout);
  if (frontMatter?.bodyOffset === 0) return insertion(0, `---\n${line}\n---\n\n`);
  const end = source.slice(0, frontMatter?.bodyOffset).replace(/\n$/, '').lastIndexOf('\n') + 1;
  return insertion(end, `${line}\n`);
}

function fillIn(
  file: string,
  source: string,
  key: string,
  { keyOffset }: WrittenEntry,
  text: string,
): SourceEdit {
  const { groups } =
    /^(?<lead>["']?\w+["']?[ \t]*:)(?<rest>[ \t]*(?:~|null|""|'')?)(?=[ \t]*(?:#|\n))/.exec(
      source.slice(keyOffset),
    ) ?? {};
  if (groups?.lead === undefined || groups.rest === undefined) throw byHand(file, key, text);
  const from = keyOffset + groups.lead.length;
  return { from, to: from + groups.rest.length, text: ` ${text}` };
}

/** In the quotes that a neighbor has. */
function like(neighbor: Written, text: string, inFlow: boolean): string {
  const [quote = ''] = neighbor.raw;
  if (quote === '"' || (quote === "'" && !text.includes("'"))) return quote + text + quote;
  return inFlow ? flowText(text) : text;
}

/** What ends a value between brackets has to stand in quotes there. */
function flowText(text: string): string {
  return /[,[\]{}]/.test(text) ? `"${text}"` : text;
}

function keyText(id: string): string {
  return /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*$/u.test(id) ? id : JSON.stringify(id);
}

function endOf({ offset, raw }: Written): number {
  return offset + raw.length;
}

function lineAround(source: string, offset: number): { readonly text: string; readonly end: number } {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const found = source.indexOf('\n', offset);
  const end = found === -1 ? source.length : found;
  return { text: source.slice(start, end), end };
}

function byHand(file: string, key: string, text: string): ExpectedError {
  return new ExpectedError(
    `\`${key}\` in \`${file}\` is written in a way that cannot be added to: put \`${text}\` there by hand, and nothing else is in the way.`,
  );
}
