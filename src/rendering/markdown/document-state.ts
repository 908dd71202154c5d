import type { Env, Token } from 'markdown-it';
import type { ArticleState } from '../article-state.ts';
import { type MappedText, type SourceRange, sourceRange } from '../mapped-text.ts';

/** What the rules of one Markdown document share: its text with its places in the file, and the article it is part of. */
export class DocumentState {
  readonly mapped: MappedText;
  readonly article: ArticleState;
  readonly #lineStarts: readonly number[];
  /** Offsets in the document of the lines of the inline content that is being parsed. */
  #inline: readonly ContentLine[] = [];
  #cell = { line: -1, end: 0 };

  constructor(mapped: MappedText, article: ArticleState) {
    this.mapped = mapped;
    this.article = article;
    const starts = [0];
    for (let at = mapped.text.indexOf('\n'); at !== -1; at = mapped.text.indexOf('\n', at + 1))
      starts.push(at + 1);
    this.#lineStarts = starts;
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
    return sourceRange(
      this.mapped,
      toDocument(this.#inline, start),
      toDocument(this.#inline, Math.max(start, end - 1)) + 1,
    );
  }

  /** The same for a block whose content keeps its lines, such as an HTML block. */
  blockRange(content: string, line: number): (start: number, end: number) => SourceRange {
    const lines = this.alignLines(content, line);
    return (start, end) =>
      sourceRange(this.mapped, toDocument(lines, start), toDocument(lines, Math.max(start, end - 1)) + 1);
  }

  /** The same for offsets in the document. */
  documentRange(start: number, end: number): SourceRange {
    return sourceRange(this.mapped, start, end);
  }

  /** Text of the lines from `line` up to `end`, with the offset it starts at. */
  lines(line: number, end: number): { text: string; offset: number } {
    const offset = this.#lineStarts[line] ?? 0;
    return { text: this.mapped.text.slice(offset, this.#lineStarts[end] ?? this.mapped.text.length), offset };
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

function toDocument(lines: readonly ContentLine[], offset: number): number {
  const line = lines.findLast((candidate) => candidate.content <= offset);
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

/** A token that opens something is followed by its inline content, where there is one. */
export function inlineAfter(tokens: readonly Token[], index: number): Token | undefined {
  const next = tokens[index + 1];
  return next?.type === 'inline' ? next : undefined;
}
