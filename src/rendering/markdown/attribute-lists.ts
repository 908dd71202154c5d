import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { aliasesAttribute } from '../html/ids/aliases.ts';
import { documentState } from './document-state.ts';
import { readHeadingIds } from './heading-ids.ts';

/**
 * kramdown's attribute lists after a link, an image or code: `[text](address){:target="_blank"}`
 * (https://kramdown.gettalong.org/syntax.html#span-ials), and ids behind a heading: `## Title {#old-id}`. In kramdown
 * such an id takes the place of the one made from the text; here both lead to the heading, so that no link is lost.
 */
export function attributeLists(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'attribute_list', readAttributeList);
  md.core.ruler.before('inline', 'heading_id', (state) => {
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1];
      if (token.type !== 'heading_open' || inline?.type !== 'inline') return;
      const { ids, text } = readHeadingIds(inline.content);
      inline.content = text;
      if (ids.length > 0) token.attrSet(aliasesAttribute, ids.join(' '));
    });
  });
}

/** The attributes that a list may set. */
const settable = ['class', 'id', 'lang', 'rel', 'target', 'title'];
const settableOfImages = [...settable, 'width', 'height'];
const wellFormed = /^(?:\s*(?:[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'=]+)|[.#][\w-]+))*\s*$/;
const attribute = /([\w-]+?)\s*[=-]\s*["']?([^"'\s}]+)["']?|([.#])([\w-]+)/g;

function readAttributeList(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{:', state.pos) || state.pending !== '') return false;
  const element = elementBefore(state.tokens);
  const end = state.src.indexOf('}', state.pos);
  if (!element || end === -1 || end >= state.posMax || state.src.slice(state.pos, end).includes('\n'))
    return false;
  if (!silent) apply(state, element, end);
  state.pos = end + 1;
  return true;
}

function apply(state: StateInline, element: Token, end: number): void {
  const { article } = documentState(state.env);
  const range = documentState(state.env).inlineRange(state.pos, end + 1);
  const written = range ? article.texts.slice(range) : state.src.slice(state.pos, end + 1);
  const from = range?.from ?? article.input.bodyOffset;
  // Some editors escape the underscore: `\_blank` means `_blank`.
  const list = state.src.slice(state.pos + 2, end).replaceAll('\\', '');
  const found = [...list.matchAll(attribute)].map(([, name, value, mark, word]) =>
    mark === undefined
      ? { name: name ?? '', value: value ?? '' }
      : { name: mark === '.' ? 'class' : 'id', value: word ?? '' },
  );
  const names = element.type === 'image' ? settableOfImages : settable;
  const unknown = found.find(({ name }) => !names.includes(name));
  if (!wellFormed.test(list) || found.length === 0) {
    const mended = found.map(({ name, value }) => `${name}="${value}"`).join(' ');
    article.report(
      {
        rule: 'attribute-list',
        target: written,
        message: `\`${written}\` is no list of attributes: write each as \`name="value"\`, as in \`{:target="_blank"}\`.`,
        suggestions: mended === '' ? [] : [`{:${mended}}`],
      },
      from,
    );
  } else if (unknown) {
    article.report(
      {
        rule: 'attribute-list',
        target: written,
        message: `The attribute \`${unknown.name}\` cannot be set here: use ${names.map((name) => `\`${name}\``).join(', ')}.`,
      },
      from,
    );
  }
  for (const { name, value } of found) {
    if (names.includes(name)) element.attrSet(name, value);
  }
}

/** The element that has just ended, if it is one that a list may follow. */
function elementBefore(tokens: readonly Token[]): Token | undefined {
  const last = tokens.at(-1);
  if (last?.type === 'image' || last?.type === 'code_inline') return last;
  if (last?.type !== 'link_close') return undefined;
  return tokens.findLast((token) => token.type === 'link_open' && token.level === last.level);
}
