import { ExpectedError } from '../../problems/expected-error.ts';

/** A change to a stretch of a file, by its offsets in the text with `\n` line ends and without byte order mark. */
export interface SourceEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Makes the edits in a file as it is on disk. Everything else stays as it is, byte for byte; lines that are added end
 * as the first one does. Equal edits are one.
 *
 * @param file for messages
 * @param raw the whole file, with its line ends and byte order mark
 * @throws ExpectedError when edits want different things of one place
 */
export function applyEdits(file: string, raw: string, edits: readonly SourceEdit[]): string {
  const offsetOf = rawOffsets(raw);
  const lineEnd = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
  let edited = '';
  let reached = 0;
  for (const { from, to, text } of inOrder(file, edits)) {
    edited += raw.slice(reached, offsetOf(from)) + text.replaceAll('\n', lineEnd);
    reached = offsetOf(to);
  }
  return edited + raw.slice(reached);
}

function inOrder(file: string, edits: readonly SourceEdit[]): readonly SourceEdit[] {
  const different = new Map(edits.map((edit) => [JSON.stringify([edit.from, edit.to, edit.text]), edit]));
  const sorted = [...different.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  for (const [index, { from }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && from < before.to) {
      throw new ExpectedError(`Two links in \`${file}\` share a text that cannot be rewritten for both.`);
    }
  }
  return sorted;
}

/** Maps offsets in the text that everybody else sees to those in the file: a mark comes first, two characters end a line. */
function rawOffsets(raw: string): (offset: number) => number {
  const mark = raw.startsWith('\ufeff') ? 1 : 0;
  const longEnds = [...raw.matchAll(/\r\n/g)].map(({ index }, count) => index - mark - count);
  return (offset) => {
    let low = 0;
    let high = longEnds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((longEnds[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + mark + low;
  };
}
