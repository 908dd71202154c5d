import { nameFor } from '../../new/page-text.ts';
import { lineStarts } from '../../problems/source-text.ts';
import { slugOf } from '../../rendering/html/ids/ids.ts';
import type { Heading, RenderedArticle } from '../../rendering/types.ts';
import { elementsIn } from './components/elements.ts';
import type { Edit, Line } from './edits.ts';
import { linesOf } from './edits.ts';

/** What is done with the headings of a body, and what they say. */
export interface HeadingPlan {
  readonly edits: readonly Edit[];
  /** The first heading, where it is the page's title. */
  readonly title: string | undefined;
  /** Ids that headings had in the source, with those that lead to the same place now; empty for the top of the page. */
  readonly ids: ReadonlyMap<string, string>;
  readonly isShifted: boolean;
}

/**
 * Plans the headings of a body: the one that is the page's title goes, since the page shows it; where another of the first
 * level is left, all go down by one; and ids that the source made otherwise are kept behind their headings.
 *
 * @param known title that is said elsewhere, if it is
 * @param keepsTitle whether the heading that is the title stays, since nothing else says it
 */
export function planHeadings(
  text: string,
  article: Pick<RenderedArticle, 'headings' | 'ids' | 'problems'>,
  known: string | undefined,
  slug: (text: string) => string,
  keepsTitle = false,
): HeadingPlan {
  const lines = linesOf(text);
  const starts = lineStarts(text);
  const headings = article.headings.map((heading) => ({
    ...heading,
    level: writtenLevel(heading, lines, article),
  }));
  const [first] = headings;
  const isFirst = first?.level === 1 && !before(text, first, starts).some((line) => isProse(line.text));
  const isTitle =
    first !== undefined &&
    isFirst &&
    (known === undefined || folded(known) === folded(first.text) || nameFor(known) === nameFor(first.text));
  const top = isTitle ? first : undefined;
  const rest = headings.filter((heading) => heading !== top);
  const isShifted = rest.some(({ level }) => level === 1);
  const ids = new Map<string, string>();
  const edits: Edit[] = [];
  for (const heading of headings) {
    const old = slug(heading.text);
    const line = lineOf(heading, lines);
    if (heading === top) {
      for (const id of [old, heading.id, ...ownIds(line?.text ?? '')]) ids.set(id, '');
      if (line && !keepsTitle) edits.push(withoutHeading(text, line, lines));
      continue;
    }
    if (old !== '') ids.set(old, ids.get(old) ?? old);
    if (!line) continue;
    if (isShifted) edits.push(...lowered(line, lines));
    const anchors = emptyAnchors(line);
    edits.push(...anchors.edits, ...withoutSpace(line));
    const own = slugOf(heading.text);
    const written = [...anchors.ids, ...(ownIds(line.text).length > 0 ? [] : [old])].filter(
      (id) => id !== '' && id !== own && id !== heading.id,
    );
    const added = [...new Set(written)].filter(
      (id) =>
        /^[^\s{}"'<>]+$/.test(id) &&
        !ownIds(line.text).includes(id) &&
        !(article.ids.includes(id) && !anchors.ids.includes(id)),
    );
    for (const id of added) ids.set(id, id);
    const end = headingEnd(line);
    if (added.length > 0) edits.push({ from: end, to: end, text: added.map((id) => ` {#${id}}`).join('') });
  }
  return { edits, title: top?.text, ids, isShifted };
}

function folded(text: string): string {
  return text
    .replace(/\p{Emoji_Presentation}|\uFE0F/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function before(text: string, { position }: Heading, starts: readonly number[]): readonly Line[] {
  if (position === 'unknown') return [];
  return linesOf(text.slice(0, starts[position.line - 1] ?? 0));
}

/** Whether a line before the title says something: not a badge, a comment or a mark. */
function isProse(line: string): boolean {
  const plain = line
    .replace(/<!--.*?-->|\{%.*?%\}|\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?|<[^>]*>/g, '')
    .trim();
  return plain !== '' && !/^[-=*_]{3,}$/.test(plain);
}

/** The level of a heading as it is written: the page has the first one for itself, so that the record has none of it. */
function writtenLevel(
  heading: Heading,
  lines: readonly Line[],
  { problems }: Pick<RenderedArticle, 'problems'>,
): number {
  const line = lineOf(heading, lines);
  const marks = /#+/.exec(
    /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*#{1,6}/.exec(line?.text ?? '')?.[0] ?? '',
  )?.[0];
  if (marks !== undefined) return marks.length;
  const { position } = heading;
  const isTop = problems.some(
    (problem) =>
      problem.rule === 'top-level-heading' &&
      problem.position !== 'unknown' &&
      position !== 'unknown' &&
      problem.position.line === position.line,
  );
  return isTop ? 1 : heading.level;
}

/** The line of a heading that Markdown wrote; none of one in HTML. */
function lineOf({ position, level }: Heading, lines: readonly Line[]): Line | undefined {
  if (position === 'unknown') return undefined;
  const line = lines[position.line - 1];
  const marks = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(#{1,6})(?:[ \t]|$)/.exec(line?.text ?? '')?.[1];
  if (marks !== undefined) return line;
  return /^[ \t]*(?:=+|-+)[ \t]*$/.test(lines[position.line]?.text ?? '') && level <= 2 ? line : undefined;
}

function ownIds(line: string): readonly string[] {
  return [...line.matchAll(/\{:?\s*#([^\s{}]+)[^{}]*\}/g)].map(([, id = '']) => id);
}

/** Anchors without a text, as GitBook writes them behind its headings, and what else has an id there. */
function emptyAnchors(line: Line): { readonly edits: readonly Edit[]; readonly ids: readonly string[] } {
  const found = elementsIn(line.text).filter(
    ({ name, inner, close }) =>
      name === 'a' && close !== undefined && line.text.slice(inner.from, inner.to).trim() === '',
  );
  const edits = found.map(({ open, close }) => {
    const gap = /[ \t]*$/.exec(line.text.slice(0, open.from))?.[0].length ?? 0;
    return { from: line.from + open.from - gap, to: line.from + (close?.to ?? open.to), text: '' };
  });
  const ids = found
    .flatMap(({ attributes }) => [attributes.get('id')?.text ?? '', attributes.get('name')?.text ?? ''])
    .filter((id) => id !== '' && !id.startsWith('#'));
  return { edits, ids };
}

/** Spaces that are written as such at the end of a heading, where nobody sees them and ids of ours have a hyphen for them. */
function withoutSpace({ from, text }: Line): readonly Edit[] {
  const found = /(?:[ \t]*(?:&#x20;|&#32;|&nbsp;|\u00a0))+[ \t]*$/i.exec(text);
  return found ? [{ from: from + found.index, to: from + text.length, text: '' }] : [];
}

/** Where what stands behind a heading is put: before the marks that close it. */
function headingEnd({ from, text }: Line): number {
  const closing = /[ \t]+#+[ \t]*$/.exec(text);
  return from + (closing ? closing.index : text.trimEnd().length);
}

/** Takes a heading out with its underline and the empty lines behind it. */
function withoutHeading(text: string, line: Line, lines: readonly Line[]): Edit {
  const at = lines.indexOf(line);
  const next = lines[at + 1];
  const isUnderlined = !/^[ \t>]*#/.test(line.text);
  let to = Math.min(text.length, (isUnderlined && next ? next.to : line.to) + 1);
  const blank = /^(?:[ \t]*\n)*/.exec(text.slice(to))?.[0].length ?? 0;
  to += blank;
  return { from: line.from, to, text: '' };
}

function lowered(line: Line, lines: readonly Line[]): readonly Edit[] {
  const marks = /^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)(#{1,6})/.exec(line.text);
  if (marks?.[2] !== undefined) {
    const at = line.from + (marks[1]?.length ?? 0);
    return marks[2].length === 6 ? [] : [{ from: at, to: at, text: '#' }];
  }
  const under = lines[lines.indexOf(line) + 1];
  if (!under) return [];
  if (under.text.includes('=')) return [{ from: under.from, to: under.to, text: '---' }];
  return [
    { from: line.from, to: line.from, text: '### ' },
    { from: line.to, to: under.to, text: '' },
  ];
}
