import { escapeHtml } from '../../rendering/escape.ts';
import { editScript } from './edit-script.ts';

/** Two sources beside each other, as HTML with marks. */
export interface SourceDiff {
  readonly before: string;
  readonly after: string;
}

const sourcePieces = /<\/?[a-z][a-z0-9]*|\s+|[\p{L}\p{N}_-]+|[\s\S]/gu;

/** Compares the HTML source of two blocks, tags and attributes as words. */
export function diffSource(before: string, after: string): SourceDiff {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  const { matches } = editScript(old, now);
  return {
    before: marked(
      old,
      matches.map(({ before: from, length }) => ({ from, length })),
      'del',
    ),
    after: marked(
      now,
      matches.map(({ after: from, length }) => ({ from, length })),
      'ins',
    ),
  };
}

function piecesOf(source: string): readonly string[] {
  return [...source.matchAll(sourcePieces)].map(([piece]) => piece);
}

function marked(
  pieces: readonly string[],
  kept: readonly { readonly from: number; readonly length: number }[],
  element: 'del' | 'ins',
): string {
  let html = '';
  let at = 0;
  for (const { from, length } of [...kept, { from: pieces.length, length: 0 }]) {
    const own = pieces.slice(at, from).join('');
    if (own !== '') html += `<${element}>${escapeHtml(own)}</${element}>`;
    at = from + length;
    html += escapeHtml(pieces.slice(from, at).join(''));
  }
  return html;
}
