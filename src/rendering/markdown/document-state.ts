import type { Env } from 'markdown-it';
import { lastAtOrBefore, lineStarts } from '../../problems/source-text.ts';
import type { Words } from '../../wording/words.ts';
import type { ArticleState } from '../article-state.ts';
import { type MappedText, type SourceRange, sourceRange } from '../mapped-text.ts';

/** Maps a stretch of a content to its place in the file. */
export type RangeOf = (start: number, end: number) => SourceRange;

/** What the rules of one Markdown document share: its text with its places in the file, and the article it is part of. */
export class DocumentState {
  readonly mapped: MappedText;
  readonly article: ArticleState;
  /** Lines in which no fence is closed any more, from one on and with so many marks or more: see `fences.ts`. */
  readonly unclosedFences = new Map<string, { readonly line: number; readonly length: number }>();
  readonly #lineStarts: readonly number[];
  /** Offsets in the document of the lines of the inline content that is being parsed. */
  #inline: readonly ContentLine[] = [];
  #cell = { line: -1, end: 0 };
  readonly #definitions = new Map<string, readonly [number, number]>();

  constructor(mapped: MappedText, article: ArticleState) {
    this.mapped = mapped;
    this.article = article;
    this.#lineStarts = lineStarts(mapped.text);
  }

  /** Makes {@link inlineRange} speak of this content, which begins on a line (0-based) of the document. */
  enterInline(content: string, line: number, isCell: boolean): void {
    if (!isCell) {
      this.#inline = this.alignLines(content, line);
      return;
    }
    const start = this.#lineStarts[line] ?? 0;
    const from = this.#cell.line === line ? this.#cell.end : start;
    const found = this.mapped.text.indexOf(content, from);
    const offset = found === -1 ? from : found;
    this.#cell = { line, end: offset + content.length };
    this.#inline = [{ content: 0, document: offset }];
  }

  /** Where in the file a stretch of the inline content comes from. */
  inlineRange(start: number, end: number): SourceRange {
    return this.rangeIn(this.#inline, start, end);
  }

  /** Where in the file the target of a link or image comes from, from the Liquid on that it begins with. */
  inlineTarget(start: number, end: number): SourceRange {
    return this.targetIn(this.#inline, start, end);
  }

  /** The same two for a block whose content keeps its lines, such as an HTML block. */
  blockRanges(content: string, line: number): Record<'range' | 'target', RangeOf> {
    const lines = this.alignLines(content, line);
    return {
      range: (start, end) => this.rangeIn(lines, start, end),
      target: (start, end) => this.targetIn(lines, start, end),
    };
  }

  /** The same for offsets in the document. */
  documentRange(start: number, end: number): SourceRange {
    return sourceRange(this.mapped, start, end);
  }

  /** Where in the file the target stands that a reference link's definition gives; the first of a label counts. */
  definitionTarget(label: string): SourceRange | undefined {
    const lines = this.#definitions.get(label);
    if (!lines) return undefined;
    const { text, offset } = this.lines(lines[0], lines[1]);
    const lead = /^[\s\S]*?\]:\s*<?/.exec(text)?.[0].length ?? 0;
    const length = /^[^\s>]*/.exec(text.slice(lead))?.[0].length ?? 0;
    return this.targetRange(offset + lead, offset + lead + length);
  }

  /** Keeps the lines of a definition (0-based) for {@link definitionTarget}. */
  keepDefinition(label: string, lines: readonly [number, number]): void {
    if (!this.#definitions.has(label)) this.#definitions.set(label, lines);
  }

  /** Text of the lines from `line` up to `end`, with the offset it starts at. */
  lines(line: number, end: number): { text: string; offset: number } {
    const offset = this.#lineStarts[line] ?? 0;
    return { text: this.mapped.text.slice(offset, this.#lineStarts[end] ?? this.mapped.text.length), offset };
  }

  private rangeIn(lines: readonly ContentLine[], start: number, end: number): SourceRange {
    const [from, to] = documentOffsets(lines, start, end);
    return sourceRange(this.mapped, from, to);
  }

  private targetIn(lines: readonly ContentLine[], start: number, end: number): SourceRange {
    const [from, to] = documentOffsets(lines, start, end);
    return this.targetRange(from, to);
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
   * so a content line is the end of its document line, or (headings with closing marks) a part of it.
   */
  private alignLines(content: string, line: number): ContentLine[] {
    const aligned: ContentLine[] = [];
    let start = 0;
    content.split('\n').forEach((part, index) => {
      const from = this.#lineStarts[line + index] ?? this.mapped.text.length;
      const to = (this.#lineStarts[line + index + 1] ?? this.mapped.text.length + 1) - 1;
      const whole = this.mapped.text.slice(from, to).trimEnd();
      const wanted = part.trimEnd();
      const column = whole.endsWith(wanted)
        ? whole.length - wanted.length
        : Math.max(0, whole.indexOf(wanted));
      aligned.push({ content: start, document: from + column });
      start += part.length + 1;
    });
    return aligned;
  }
}

interface ContentLine {
  readonly content: number;
  readonly document: number;
}

function documentOffsets(lines: readonly ContentLine[], start: number, end: number): [number, number] {
  const from = toDocument(lines, start);
  return [from, end > start ? toDocument(lines, end - 1) + 1 : from];
}

function toDocument(lines: readonly ContentLine[], offset: number): number {
  const line = lines[lastAtOrBefore(lines, offset, ({ content }) => content)];
  return line ? line.document + offset - line.content : 0;
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
