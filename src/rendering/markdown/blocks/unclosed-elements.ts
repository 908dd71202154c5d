import type { MarkdownIt, Token } from 'markdown-it';
import { type DocumentState, documentState } from '../document-state.ts';

/** A comment, or a tag of an element that holds blocks and that HTML does not end by itself. */
const tags =
  /<!--[\s\S]*?(?:-->|$)|<(?<slash>\/?)(?<name>details|summary|div|section|article|aside|figure|figcaption|blockquote|center|table|ul|ol|dl)(?=[\s/>])[^<>]*>/gi;

interface Opening {
  readonly name: string;
  readonly written: string;
  /** Offset in the file. */
  readonly from: number;
}

/**
 * Reports elements written as HTML that nothing closes: a browser closes them where the article ends, so that all the
 * text below goes into a box, a list or what opens.
 */
export function unclosedElements(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'unclosed_elements', ({ tokens, env }) => {
    const document = documentState(env);
    const open: Opening[] = [];
    const unclosed: Opening[] = [];
    let lines: readonly [number, number] | null = null;
    for (const token of tokens) {
      lines = token.map ?? lines;
      if (lines === null || !holdsHtml(token)) continue;
      for (const tag of tagsOf(token, lines, document)) {
        if (!tag.isEnd) {
          open.push(tag);
          continue;
        }
        const index = open.findLastIndex(({ name }) => name === tag.name);
        if (index !== -1) unclosed.push(...open.splice(index).slice(1));
      }
    }
    for (const { name, written, from } of [...unclosed, ...open]) {
      const message = `\`${written}\` is never closed, so that what stands below it goes into it: write \`</${name}>\` where it ends.`;
      document.article.report({ rule: 'unclosed-element', target: written, message }, from);
    }
  });
}

function holdsHtml({ type, children }: Token): boolean {
  return (
    type === 'html_block' ||
    (type === 'inline' && children?.some((child) => child.type === 'html_inline') === true)
  );
}

/** The tags of one token, in order, each at its place in the document. */
function tagsOf(
  { type, content, children }: Token,
  [first, end]: readonly [number, number],
  document: DocumentState,
): readonly (Opening & { readonly isEnd: boolean })[] {
  const html =
    type === 'html_block'
      ? content
      : (children ?? []).map((child) => (child.type === 'html_inline' ? child.content : '')).join('\n');
  const { text, offset } = document.lines(first, end);
  let cursor = 0;
  return [...html.matchAll(tags)].flatMap((match) => {
    const { name, slash } = match.groups ?? {};
    // Blocks of HTML say already where their tags stand: see `positions.ts`.
    const place = /^ data-at="(?<from>\d+):\d+"/.exec(match[0].slice(1 + (name ?? '').length))?.groups?.from;
    const written = match[0].replace(/ data-at="(?:\d+:\d+)?"/, '');
    const found = place === undefined ? text.indexOf(written, cursor) : -1;
    if (found !== -1) cursor = found + written.length;
    if (name === undefined || written.endsWith('/>')) return [];
    const at = offset + Math.max(found, 0);
    const from = place === undefined ? document.documentRange(at, at + 1).from : Number(place);
    return [{ name: name.toLowerCase(), written, from, isEnd: slash === '/' }];
  });
}
