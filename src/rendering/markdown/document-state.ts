import type { Env, Token } from 'markdown-it';
import { lastAtOrBefore, lineStarts } from '../../problems/source-text.ts';
import type { Words } from '../../wording/words.ts';
import type { ArticleState } from '../article-state.ts';
import { type MappedText, type SourceRange, sourceRange } from '../mapped-text.ts';

/** Maps a stretch of a content to its place in the file; there is none where it does not stand there as it is. */
export type RangeOf = (start: number, end: number) => SourceRange | undefined;

/** A piece of a content that stands in the document as it is, up to where the next one begins. */
export interface ContentPiece {
  /** Offset in the content at which it begins. */
  readonly content: number;
  /** Offset in the document; `undefined` where nobody knows it. */
  readonly document: number | undefined;
}

/** What the rules of one Markdown document share: its text with its places in the file, and the article it is part of. */
export class DocumentState {
  readonly mapped: MappedText;
  readonly article: ArticleState;
  /** Lines in which no fence is closed any more, from one on and with so many marks or more: see `fences.ts`. */
  readonly unclosedFences = new Map<string, { readonly line: number; readonly length: number }>();
  readonly #lineStarts: readonly number[];
  /** The inline content that is being parsed. */
  #inline: PlacedContent = { content: '', pieces: [] };
  readonly #kept = new WeakMap<Token, readonly ContentPiece[]>();
  readonly #definitions = new Map<string, readonly [number, number]>();

  constructor(mapped: MappedText, article: ArticleState) {
    this.mapped = mapped;
    this.article = article;
    this.#lineStarts = lineStarts(mapped.text);
  }

  /** Keeps where the content of a token comes from, for what is not made of whole lines: a cell, a title. */
  keepPieces(token: Token, pieces: readonly ContentPiece[]): void {
    this.#kept.set(token, pieces);
  }

  /** Makes {@link inlineRange} speak of the content of this token. */
  enterInline(token: Token): void {
    const { content, map } = token;
    this.#inline = { content, pieces: this.#kept.get(token) ?? this.alignLines(content, map?.[0] ?? 0) };
  }

  /** Where in the file a stretch of the inline content comes from. */
  inlineRange(start: number, end: number): SourceRange | undefined {
    const stretch = this.stretchIn(this.#inline, start, end);
    return stretch && sourceRange(this.mapped, ...stretch);
  }

  /** Where in the file the target of a link or image comes from, from the Liquid on that it begins with. */
  inlineTarget(start: number, end: number): SourceRange | undefined {
    const stretch = this.stretchIn(this.#inline, start, end);
    return stretch && this.targetRange(...stretch);
  }

  /** The same two for a block whose content keeps its lines, such as an HTML block. */
  blockRanges(content: string, line: number): Record<'range' | 'target', RangeOf> {
    const placed = { content, pieces: this.alignLines(content, line) };
    const stretch = (start: number, end: number) => this.stretchIn(placed, start, end);
    return {
      range: (start, end) =>
        mapStretch(stretch(start, end), (from, to) => sourceRange(this.mapped, from, to)),
      target: (start, end) => mapStretch(stretch(start, end), (from, to) => this.targetRange(from, to)),
    };
  }

  /** The same for offsets in the document. */
  documentRange(start: number, end: number): SourceRange {
    return sourceRange(this.mapped, start, end);
  }

  /**
   * Where in the file the target stands that a reference link's definition gives; the first of a label counts.
   *
   * @param isTarget whether the link leads to what is written so
   */
  definitionTarget(label: string, isTarget: (written: string) => boolean): SourceRange | undefined {
    const lines = this.#definitions.get(label);
    if (!lines) return undefined;
    const { text, offset } = this.lines(lines[0], lines[1]);
    const [lead = '', inBrackets, plain = ''] = definition.exec(text) ?? [];
    const written = inBrackets ?? plain;
    if (lead === '' || !isTarget(written)) return undefined;
    const start = offset + lead.length - written.length - (inBrackets === undefined ? 0 : 1);
    return this.targetRange(start, start + written.length);
  }

  /** Keeps the lines of a definition (0-based) for {@link definitionTarget}. */
  keepDefinition(label: string, lines: readonly [number, number]): void {
    if (!this.#definitions.has(label)) this.#definitions.set(label, lines);
  }

  /**
   * Offset in the document of a place in the end of a line (0-based).
   *
   * @param end what the line ends with, blanks aside
   * @param at offset in that
   * @returns `undefined` where the line ends otherwise
   */
  offsetInLine(end: string, line: number, at: number): number | undefined {
    const { text, offset } = this.lines(line, line + 1);
    const [whole, wanted] = [text.trimEnd(), end.trimEnd()];
    return whole.endsWith(wanted) ? offset + whole.length - wanted.length + at : undefined;
  }

  /** Text of the lines from `line` up to `end`, with the offset it starts at. */
  lines(line: number, end: number): { text: string; offset: number } {
    const offset = this.#lineStarts[line] ?? 0;
    return { text: this.mapped.text.slice(offset, this.#lineStarts[end] ?? this.mapped.text.length), offset };
  }

  /**
   * Offsets in the document of a stretch of a content. What is found wrong there may be written over, so each sign is
   * looked at: where one is another, there is no place.
   */
  private stretchIn({ content, pieces }: PlacedContent, start: number, end: number): Stretch | undefined {
    const from = toDocument(pieces, start);
    if (from === undefined || end <= start) return from === undefined ? undefined : [from, from];
    let last = from;
    for (let at = start; at < end; at += 1) {
      const offset = toDocument(pieces, at);
      if (offset === undefined) return undefined;
      last = offset;
      const sign = content.charAt(at);
      // Blanks at the end of a line, and tabs in front of one, may be others.
      if (sign.trim() !== '' && sign !== this.mapped.text.charAt(offset)) return undefined;
    }
    return [from, last + 1];
  }

  /** A target may begin with an output that is empty: `{{site.baseurl}}` on a site without a base. */
  private targetRange(start: number, end: number): SourceRange {
    const range = sourceRange(this.mapped, start, end);
    if (start === 0) return range;
    const before = sourceRange(this.mapped, start - 1, start).to;
    const isLiquid =
      before < range.from && this.article.texts.slice({ from: before, to: before + 1 }) === '{';
    return isLiquid ? { from: before, to: range.to } : range;
  }

  /**
   * Finds each line of a block's content in the document. Markdown takes markers and indentation away in front,
   * so a content line is the end of its document line, or (headings with closing marks) a part of it. Its indentation
   * is left out of the comparison: of a tab behind a marker, Markdown makes blanks.
   */
  private alignLines(content: string, line: number): ContentPiece[] {
    const aligned: ContentPiece[] = [];
    let start = 0;
    content.split('\n').forEach((part, index) => {
      const from = this.#lineStarts[line + index] ?? this.mapped.text.length;
      const to = (this.#lineStarts[line + index + 1] ?? this.mapped.text.length + 1) - 1;
      const whole = this.mapped.text.slice(from, to).trimEnd();
      const wanted = part.trim();
      const column = whole.endsWith(wanted) ? whole.length - wanted.length : whole.indexOf(wanted);
      const indentation = part.length - part.trimStart().length;
      aligned.push({ content: start, document: column === -1 ? undefined : from + column - indentation });
      start += part.length + 1;
    });
    return aligned;
  }
}

/** A definition up to the end of its target, which may stand on a line of its own behind marks of quotations. */
const definition =
  /^[^[]*\[(?:\\[\s\S]|[^\\[\]])*\]:[ \t]*(?:\n[ \t>]*)?(?:<((?:\\.|[^\\<>\n])*)>|([^\s<]\S*))/;

/** A content, and where its pieces stand in the document. */
interface PlacedContent {
  readonly content: string;
  /** In order. */
  readonly pieces: readonly ContentPiece[];
}

/** Offsets in the document: of a first character, and of the one behind the last. */
type Stretch = readonly [from: number, to: number];

function mapStretch(
  stretch: Stretch | undefined,
  map: (from: number, to: number) => SourceRange,
): SourceRange | undefined {
  return stretch && map(...stretch);
}

function toDocument(pieces: readonly ContentPiece[], offset: number): number | undefined {
  const piece = pieces[lastAtOrBefore(pieces, offset, ({ content }) => content)];
  return piece?.document === undefined ? undefined : piece.document + offset - piece.content;
}

const key = 'signpost';

export function createEnvironment(state: DocumentState): Env {
  return { [key]: state };
}

/** The state of the document that a rule is working on. */
export function documentState(env: Env): DocumentState {
  const state = env[key];
  if (!(state instanceof DocumentState))
    throw new TypeError('Markdown is rendered through renderMarkdown alone.');
  return state;
}

/** What is said in the document beside what its writer says. */
export function wordsOf(env: Env | undefined): Words {
  return documentState(env ?? {}).article.context.words;
}
