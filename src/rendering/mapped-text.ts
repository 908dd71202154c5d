/**
 * A text that knows where in the article's file each of its characters comes from.
 *
 * Liquid turns the source into another text, and callouts and captures cut pieces out of that; a link
 * in the result is still reported at its place in the file. A source map, at the size this needs.
 */
export interface MappedText {
  readonly text: string;
  /** In order of `start`, without gaps. */
  readonly segments: readonly Segment[];
}

interface Segment {
  /** Offset in the text where the segment starts; it ends where the next one starts. */
  readonly start: number;
  /** Where it comes from: offsets in the file. */
  readonly from: number;
  readonly to: number;
  /** Copied character by character, or put there instead of what stands in the file (a variable's value). */
  readonly verbatim: boolean;
}

/** A stretch of the article's file: offsets of its first character and of the one after its last. */
export interface SourceRange {
  readonly from: number;
  readonly to: number;
}

/** Maps a stretch of the file itself, copied as it stands. */
export function mapVerbatim(text: string, from: number): MappedText {
  return { text, segments: [{ start: 0, from, to: from + text.length, verbatim: true }] };
}

/** Maps a text that stands for something else in the file. */
export function mapGenerated(text: string, range: SourceRange): MappedText {
  return { text, segments: [{ start: 0, from: range.from, to: range.to, verbatim: false }] };
}

/** Joins pieces in the order given. */
export function joinMapped(pieces: readonly MappedText[]): MappedText {
  const segments: Segment[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    for (const segment of piece.segments) segments.push({ ...segment, start: segment.start + length });
    length += piece.text.length;
  }
  return { text: pieces.map((piece) => piece.text).join(''), segments };
}

/** The part from `start` up to `end`, offsets in the text. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  const segments: Segment[] = [];
  for (let at = segmentAt(mapped, start); at < mapped.segments.length; at += 1) {
    const segment = mapped.segments[at];
    if (segment === undefined || segment.start >= end) break;
    const cut = Math.max(0, start - segment.start);
    segments.push({
      ...segment,
      start: segment.start + cut - start,
      from: segment.verbatim ? segment.from + cut : segment.from,
    });
  }
  return { text: mapped.text.slice(start, end), segments };
}

/** Where in the file the characters from `start` up to `end` come from. */
export function sourceRange(mapped: MappedText, start: number, end: number): SourceRange {
  const first = mapped.segments[segmentAt(mapped, start)];
  const last = mapped.segments[segmentAt(mapped, Math.max(start, end - 1))];
  if (first === undefined || last === undefined) return { from: 0, to: 0 };
  return {
    from: first.verbatim ? first.from + (start - first.start) : first.from,
    to: last.verbatim ? last.from + (end - last.start) : last.to,
  };
}

/** Removes the white space that all non-blank lines begin with, as a callout inside a list item has it. */
export function dedentMapped(mapped: MappedText): MappedText {
  const lines = mapped.text.split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = indents.length === 0 ? 0 : indents.reduce((least, next) => Math.min(least, next));
  if (indent === 0) return mapped;
  const pieces: MappedText[] = [];
  let offset = 0;
  for (const line of lines) {
    const end = offset + line.length;
    pieces.push(sliceMapped(mapped, Math.min(offset + indent, end), Math.min(end + 1, mapped.text.length)));
    offset = end + 1;
  }
  return joinMapped(pieces);
}

/**
 * Puts something in front of every line but the first, as what stands in a list item or in a quote needs it.
 *
 * @param range what it stands for in the file
 */
export function indentMapped(mapped: MappedText, indent: string, range: SourceRange): MappedText {
  if (indent === '' || !mapped.text.includes('\n')) return mapped;
  const pieces: MappedText[] = [];
  let offset = 0;
  for (let end = mapped.text.indexOf('\n'); end !== -1; end = mapped.text.indexOf('\n', offset)) {
    pieces.push(sliceMapped(mapped, offset, end + 1), mapGenerated(indent, range));
    offset = end + 1;
  }
  pieces.push(sliceMapped(mapped, offset, mapped.text.length));
  return joinMapped(pieces);
}

/** Index of the segment that holds the offset: the last one that starts at or before it. */
function segmentAt(mapped: MappedText, offset: number): number {
  let low = 0;
  let high = mapped.segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((mapped.segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** Writes a place in the source as the `data-at` attribute carries it; nothing where there is none. */
export function writeRange(range: SourceRange | undefined): string {
  return range ? `${range.from}:${range.to}` : '';
}

/** Reads what {@link writeRange} wrote. */
export function readRange(value: string | undefined): SourceRange | undefined {
  const match = /^(\d+):(\d+)$/.exec(value ?? '');
  return match ? { from: Number(match[1]), to: Number(match[2]) } : undefined;
}
