import type { FileChange } from '../../content/changes/change-files.ts';
import { concurrently } from '../../content/concurrently.ts';
import { printable } from '../../problems/reporters/printable.ts';
import type { Fix } from '../finding.ts';

/** What mending does to one file: its targets change, and not a character else. */
export interface FileEdit extends FileChange {
  readonly before: string;
  /** The fixes that are in it, in order of position. */
  readonly fixes: readonly Fix[];
}

/**
 * Puts the fixes of links together, by file, in order of path. Left out is what is not certain: a fix whose target
 * does not stand at its place, and fixes that want different things of one place. The same fix twice is one.
 *
 * @param read gives a whole file as it is on disk, with its line ends and byte order mark; the positions of the
 *   fixes count without them, as those of all findings do
 */
export async function planFixes(
  fixes: readonly Fix[],
  read: (file: string) => Promise<string>,
): Promise<readonly FileEdit[]> {
  const byFile = [...Map.groupBy(fixes, ({ file }) => file)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const edits = await concurrently(byFile, readAtOnce, async ([file, wanted]) =>
    editFile(file, await read(file), wanted),
  );
  return edits.filter((edit) => edit.fixes.length > 0);
}

/** One line a change: `articles/x.md:34:52: /article/send/ -> {{site.baseurl}}/article/send/`. */
export function describeFixes(edits: readonly FileEdit[]): string {
  return edits
    .flatMap(({ fixes }) => fixes)
    .map(({ file, position: { line, column }, written, replacement }) =>
      printable(`${file}:${line}:${column}: ${written} -> ${replacement}`),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** A fix, and the offsets of its target in the file on disk. */
interface Place {
  readonly fix: Fix;
  readonly start: number;
  readonly end: number;
}

/** So many files open at a time. */
const readAtOnce = 16;

function editFile(file: string, before: string, wanted: readonly Fix[]): FileEdit {
  const places = withoutOverlaps(findPlaces(before, wanted));
  let after = '';
  let from = 0;
  for (const { fix, start, end } of places) {
    after += before.slice(from, start) + fix.replacement;
    from = end;
  }
  return { file, before, after: after + before.slice(from), fixes: places.map(({ fix }) => fix) };
}

function findPlaces(text: string, fixes: readonly Fix[]): readonly Place[] {
  const textStart = text.startsWith('\ufeff') ? 1 : 0;
  const lines = [...text.slice(textStart).matchAll(/[^\r\n]*(?:\r\n?|\n)?/g)];
  const places = new Map<string, Place>();
  for (const fix of fixes) {
    const { position, written, replacement } = fix;
    const line = lines[position.line - 1];
    // A target that goes over the end of a line is for its author to mend: no line is ever joined or split.
    if (!line?.[0].startsWith(written, position.column - 1) || /[\r\n]/.test(written + replacement)) continue;
    const start = textStart + line.index + position.column - 1;
    if (isLiteral(text, start, start + written.length)) continue;
    places.set(JSON.stringify([start, written, replacement]), { fix, start, end: start + written.length });
  }
  return [...places.values()].toSorted((a, b) => a.start - b.start);
}

/** What an address written out in angle brackets begins with; `[x]: </a>` holds a target. */
const beginningOfAutolink = /^(?:[a-z][a-z\d+.-]*:|\{)/i;

/** Whether `{{site.baseurl}}` would not be read here: in `<https://an.autolink>` or a bare one, and between `raw` and its end. */
function isLiteral(text: string, start: number, end: number): boolean {
  // In plain text, an address is a link because it is whole.
  const isBare = /^https?:/i.test(text.slice(start, start + 6));
  if (isBare && !/(?:[("'=<]|\([ \t]+|\]:[ \t]*<?)$/.test(text.slice(Math.max(0, start - 40), start)))
    return true;
  const isInBrackets = text[start - 1] === '<' && text[end] === '>';
  const mayBeAutolink = isInBrackets && beginningOfAutolink.test(text.slice(start, end));
  if (mayBeAutolink && !/\]\([ \t]*<$/.test(text.slice(0, start))) return true;
  const tags = [...text.slice(0, start).matchAll(/\{%-?\s*(raw|endraw)\s*-?%\}/g)];
  return tags.at(-1)?.[1] === 'raw';
}

/** @param places in order of their start */
function withoutOverlaps(places: readonly Place[]): readonly Place[] {
  let reached = 0;
  return places.filter(({ start, end }, index) => {
    const isFree = start >= reached && (places[index + 1]?.start ?? end) >= end;
    reached = Math.max(reached, end);
    return isFree;
  });
}
