import type { MarkdownIt, StateBlock } from 'markdown-it';
import { documentState } from '../document-state.ts';
import { lineText } from '../line-text.ts';
import { type ContainerLines, containerLines, readOpening } from './container-lines.ts';

/** A container that is being read: `::: name title`, its lines, `:::`. */
export interface Container extends ContainerLines {
  readonly name: string;
  readonly title: string;
  /** The line of the opening, 0-based. */
  readonly line: number;
}

/** Adds the tokens of one kind of container. */
export type WriteContainer = (state: StateBlock, container: Container) => void;

export interface ContainerKind {
  /** Whether text may stand behind the name. */
  readonly hasTitle: boolean;
  readonly write: WriteContainer;
}

/**
 * Containers: a line of three or more colons with a name, and a line of colons at the end
 * (https://talk.commonmark.org/t/generic-directives-plugins-syntax/444, as markdown-it-container reads them; that one
 * ends a container at the first colons it meets, those of a container inside it and of code too).
 *
 * @param kinds what containers there are, by name
 * @param other what a container of any other name is
 */
export function containers(
  md: MarkdownIt,
  kinds: ReadonlyMap<string, ContainerKind>,
  other: ContainerKind,
): void {
  md.block.ruler.before(
    'fence',
    'container',
    (state, startLine, endLine, silent) => {
      if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const opening = readOpening(lineText(state, startLine));
      const kind = opening && (kinds.get(opening.name.toLowerCase()) ?? other);
      if (!opening || !kind || (opening.title !== '' && !kind.hasTitle)) return false;
      if (silent) return true;
      const lines = containerLines(state, startLine, endLine, opening.colons);
      if (!lines.isClosed) reportUnclosed(state, startLine);
      inLines(state, lines.end, () => kind.write(state, { ...opening, ...lines, line: startLine }));
      state.line = lines.isClosed ? lines.end + 1 : lines.end;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
  md.core.ruler.after('block', 'leftover_colons', ({ tokens, env }) => {
    const document = documentState(env);
    for (const { type, map, content } of tokens) {
      if (type !== 'inline' || !map || !content.includes(':::')) continue;
      for (const [index, text] of content.split('\n').entries()) {
        if (/^:{3,}(?:[ \t]*$|[ \t]*[a-z])/i.test(text))
          reportLeftover(text.trim(), map[0] + index, document);
      }
    }
  });
}

/** Reads lines as the Markdown of the container they stand in. */
export function readLines(state: StateBlock, from: number, end: number): void {
  inLines(state, end, () => state.md.block.tokenize(state, from, end));
}

/** Nothing that begins before the end goes on behind it. */
function inLines(state: StateBlock, end: number, read: () => void): void {
  const { parentType, lineMax } = state;
  state.parentType = 'container';
  state.lineMax = end;
  read();
  state.parentType = parentType;
  state.lineMax = lineMax;
}

/** Reports that something in a container's line is not as it should be. */
export function reportContainer(state: StateBlock, line: number, message: string): void {
  report(lineText(state, line).trim(), line, documentState(state.env), message);
}

function reportUnclosed(state: StateBlock, line: number): void {
  const written = lineText(state, line).trim();
  const colons = /^:+/.exec(written)?.[0] ?? ':::';
  const message = `\`${written}\` is never closed: write \`${colons}\` on a line of its own where it ends, as far indented as here.`;
  reportContainer(state, line, message);
}

function reportLeftover(written: string, line: number, document: ReturnType<typeof documentState>): void {
  const message = /^:+$/.test(written)
    ? `\`${written}\` closes nothing and is shown as text: take it out, or write what it closes, as in \`::: info\`.`
    : `\`${written}\` is shown as text: only \`details\` takes a title, any other container stands alone on its line.`;
  report(written, line, document, message);
}

function report(
  target: string,
  line: number,
  document: ReturnType<typeof documentState>,
  message: string,
): void {
  const { text, offset } = document.lines(line, line + 1);
  const start = offset + Math.max(0, text.indexOf(target));
  const { from } = document.documentRange(start, start + target.length);
  document.article.report({ rule: 'container', target, message }, from);
}
