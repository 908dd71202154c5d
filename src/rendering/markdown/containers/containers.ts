import type { MarkdownIt, StateBlock } from 'markdown-it';
import container from 'markdown-it-container';
import { documentState } from '../document-state.ts';
import { lineBeginsWith, lineText } from '../line-text.ts';
import { type ContainerOpening, containerLines, readOpening } from './container-lines.ts';
import { reportContainer } from './report-container.ts';

/** Names of containers that are no callouts; one of any other name is a callout. */
export const containerNames: readonly string[] = ['details', 'only', 'steps', 'tabs'];

/** Those that have a text behind their names. */
const takesText: readonly string[] = ['details', 'only'];

/**
 * Containers, read by markdown-it-container: a line of three or more colons with a name, and a line of colons at the
 * end. What the package does not say is reported: one that is never closed, and what was to be one and is text.
 */
export function containers(md: MarkdownIt): void {
  for (const kind of [...containerNames, 'callout'])
    md.use(container, kind, { validate: (params) => kindOf(readOpening(`:::${params}`)) === kind });
  md.block.ruler.before('container_details', 'container_fences', lengthenFences);
  md.core.ruler.after('block', 'leftover_colons', ({ tokens, env }) => {
    for (const { type, map, content } of tokens) {
      if (type !== 'inline' || !map || !content.includes(':::')) continue;
      for (const [index, text] of content.split('\n').entries()) {
        if (/^:{3,}[ \t]*(?:$|[a-z{])/i.test(text))
          reportContainer(map[0] + index, documentState(env), leftover);
      }
    }
  });
}

function kindOf(opening: ContainerOpening | undefined): string | undefined {
  const name = opening?.name.toLowerCase();
  if (name === undefined) return undefined;
  if (!containerNames.includes(name)) return 'callout';
  return opening?.title === '' || takesText.includes(name) ? name : undefined;
}

/**
 * Makes the colons around a container more than any in it, before the package reads it: that ends one at the first
 * line of as many colons, those of a container inside it and of code too, and writers need not count.
 */
function lengthenFences(state: StateBlock, startLine: number, endLine: number): false {
  if (!lineBeginsWith(state, startLine, ':')) return false;
  const text = lineText(state, startLine);
  const opening = readOpening(text);
  if (!opening || !kindOf(opening)) return false;
  const { colons } = opening;
  const { article } = documentState(state.env);
  const { end, isClosed } = containerLines(state, startLine, endLine, colons);
  const inside = state.src.slice(state.eMarks[startLine], state.bMarks[end]);
  const longest = (inside.match(/:{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  if (longest >= colons) {
    // The lines themselves stay, so that places do; they are read from behind the text.
    const at = state.src.length + 1;
    // The text is copied, which is nothing once and would be hours for a hostile article.
    article.grow(longest + Math.ceil(at / 100));
    state.src += `\n${':'.repeat(longest + 1)}${text.slice(colons)}\n`;
    pointAt(state, startLine, at, state.src.length - 1);
    if (isClosed) pointAt(state, end, at, at + longest + 1);
  }
  // However far it is indented, it closes.
  if (isClosed) state.sCount[end] = state.blkIndent;
  else reportContainer(startLine, documentState(state.env), neverClosed);
  return false;
}

/** Lets a line be read from another place of the text. */
function pointAt(state: StateBlock, line: number, from: number, to: number): void {
  state.bMarks[line] = from;
  state.tShift[line] = 0;
  state.eMarks[line] = to;
}

function neverClosed(written: string): string {
  const colons = /^:+/.exec(written)?.[0] ?? ':::';
  return `\`${written}\` is never closed: write \`${colons}\` on a line of its own where it ends, as far indented as here.`;
}

function leftover(written: string): string {
  return /^:+$/.test(written)
    ? `\`${written}\` closes nothing and is shown as text: take it out, or write what it closes, as in \`::: info\`.`
    : `\`${written}\` is shown as text: write the name of a container behind the colons, as in \`::: info\`; \`steps\` and \`tabs\` take no title.`;
}
