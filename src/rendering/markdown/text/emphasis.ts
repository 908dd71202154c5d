import type { MarkdownIt, StateInline } from 'markdown-it';

/**
 * Stars and tildes beside CJK, and beside punctuation that ends or begins what they mark: `**Hinweis:**Text`.
 *
 * CommonMark decides by the characters on both sides, and goes by spaces between words, which CJK does not have; there
 * marks stay stars. What is added here only ever makes a mark of one that would be shown
 * (https://github.com/commonmark/commonmark-spec/issues/650, and the amendments of markdown-it-cjk-friendly).
 */
export function emphasis(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    override scanDelims(start: number, canSplitWord: boolean): ReturnType<StateInline['scanDelims']> {
      const scanned = super.scanDelims(start, canSplitWord);
      const mark = this.src[start] ?? '';
      if (mark === '_') return scanned;
      const end = start + scanned.length;
      if (isPlainEdge(this.src, start - 1, end) || isPlainEdge(this.src, end, start - 1)) return scanned;
      const before = lastCharacter(this.src.slice(Math.max(0, start - 2), start));
      const after = String.fromCodePoint(end < this.posMax ? (this.src.codePointAt(end) ?? 32) : 32);
      const added = addedMeaning(before, after, scanned.length === 1);
      return {
        length: scanned.length,
        can_open: scanned.can_open || (added.opens && !isSpace(after)),
        can_close: scanned.can_close || (added.closes && !isSpace(before)),
      };
    }
  };
}

/** Whether a mark has a space on one side, and on the other a sign of ASCII: nothing is added there. */
function isPlainEdge(text: string, side: number, otherSide: number): boolean {
  const other = text.charCodeAt(otherSide);
  return (text[side] === ' ' || text[side] === '\n') && other < 128;
}

function addedMeaning(before: string, after: string, isSingle: boolean) {
  if (cjk.test(before) || cjk.test(after)) return { opens: true, closes: true };
  const ends = isSingle ? /[:!?…”“»›’‘]/ : /[\p{Pe}\p{Pf}\p{Po}“‘"'`>]/u;
  const begins = isSingle ? /[„“«‹‚‘»›¿¡]/ : /[\p{Ps}\p{Pi}„‚»›¿¡"'`<]/u;
  return {
    opens: begins.test(after) && /[\p{L}\p{N}]/u.test(before),
    closes: ends.test(before) && (isSingle ? /\p{L}/u : /[\p{L}\p{N}]/u).test(after),
  };
}

/** Letters and punctuation of Chinese, Japanese and Korean. */
const cjk =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3001-\u303F\uFF01-\uFF60\uFFE0-\uFFEE]/u;

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? ' ';
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}
