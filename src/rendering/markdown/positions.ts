import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { annotateHtml } from '../html/written/annotate.ts';
import { type SourceRange, writeRange } from '../mapped-text.ts';
import { type DocumentState, documentState } from './document-state.ts';
import { ruleInForce } from './rule-in-force.ts';

/**
 * Gives every link, image, heading and raw HTML tag a `data-at` attribute with its target's place in the file; the
 * finishing pass reads and removes it. markdown-it itself knows lines of blocks only.
 */
export function positions(md: MarkdownIt): void {
  // Definitions are dropped before the text that refers to them is read.
  md.core.ruler.before('strip_references', 'definitions', (state) => {
    const document = documentState(state.env);
    for (const { type, map, meta } of state.tokens) {
      if (type === 'reference_definition' && map) document.keepDefinition(String(meta?.label), map);
    }
  });
  md.core.ruler.at('inline', (state) => {
    const document = documentState(state.env);
    for (const [index, token] of state.tokens.entries()) {
      const previous = state.tokens[index - 1];
      if (placed.has(token.type) && token.map && document.article.context.marksPlaces)
        token.attrSet('data-at', writeRange(lineRange(token.map[0], document)));
      if (token.type === 'html_block') {
        token.content = annotateHtml(token.content, document.blockRanges(token.content, token.map?.[0] ?? 0));
      }
      if (token.type !== 'inline') continue;
      document.enterInline(token);
      if (previous?.type === 'heading_open') {
        previous.attrSet('data-at', writeRange(document.inlineRange(0, token.content.length)));
      }
      token.children ??= [];
      md.inline.parse(token.content, md, state.env, token.children);
      placeReferences(token.children, md, document);
    }
  });

  wrapInline(md, 'link', 'link_open', destinationRange);
  wrapInline(md, 'image', 'image', destinationRange);
  wrapInline(md, 'autolink', 'link_open', bracketRange);
  wrapInline(md, 'padded_autolink', 'link_open', bracketRange);
  wrapInline(md, 'bare_address', 'link_open', wholeRange);
  wrapInline(md, 'bare_mail', 'link_open', mailRange);
  wrapInline(md, 'html_inline', 'html_inline', undefined);
  md.renderer.rules.html_inline = (tokens, index) => {
    const token = tokens[index];
    return String(token?.meta?.annotated ?? token?.content ?? '');
  };
}

/** Blocks whose lines are marked where somebody writes; a heading has its place always. */
const placed: ReadonlySet<string> = new Set([
  'paragraph_open',
  'list_item_open',
  'tr_open',
  'dt_open',
  'dd_open',
]);

/** Where in the file a line of the document comes from. */
function lineRange(line: number, document: DocumentState): SourceRange {
  const { text, offset } = document.lines(line, line + 1);
  const start = offset + (text.length - text.trimStart().length);
  return document.documentRange(start, start + 1);
}

/** Runs a rule of markdown-it's own and then marks the token it made. */
function wrapInline(
  md: MarkdownIt,
  name: string,
  type: string,
  find: ((state: StateInline, start: number) => { start: number; end: number } | undefined) | undefined,
): void {
  const rule = ruleInForce(md.inline.ruler, name);
  md.inline.ruler.at(name, (state, silent) => {
    const start = state.pos;
    const before = state.tokens.length;
    if (!rule(state, silent)) return false;
    if (silent) return true;
    const token = state.tokens.slice(before).find((candidate) => candidate.type === type);
    if (token === undefined) return true;
    const document = documentState(state.env);
    if (find === undefined) {
      // Not in the content, which also makes the alternative text of an image around it.
      token.meta = {
        annotated: annotateHtml(token.content, {
          range: (from, to) => document.inlineRange(start + from, start + to),
          target: (from, to) => document.inlineTarget(start + from, start + to),
        }),
      };
      return true;
    }
    const target = find(state, start);
    if (target) token.attrSet('data-at', writeRange(document.inlineTarget(target.start, target.end)));
    return true;
  });
}

/** The address in `<address>`. */
function bracketRange(state: StateInline, start: number) {
  return { start: start + 1, end: start + 1 + state.src.slice(start + 1, state.pos - 1).trimEnd().length };
}

function wholeRange(state: StateInline, start: number) {
  return { start, end: state.pos };
}

/** The rule starts at the `@`. */
function mailRange(state: StateInline, start: number) {
  const name = /[\w.+-]*$/.exec(state.src.slice(Math.max(0, start - 255), start))?.[0] ?? '';
  return { start: start - name.length, end: state.pos };
}

/** The destination of `[text](destination)`, as offsets in the inline content; none for a reference. */
function destinationRange(state: StateInline, start: number) {
  const labelStart = state.src[start] === '!' ? start + 1 : start;
  const end = state.pos;
  // Looks again for the end of the label: the rule keeps it to itself.
  const labelEnd = state.md.helpers.parseLinkLabel(state, labelStart, labelStart === start);
  state.pos = end;
  if (labelEnd < 0 || state.src[labelEnd + 1] !== '(') return undefined;
  const gap = /^\s*<?/.exec(state.src.slice(labelEnd + 2))?.[0].length ?? 0;
  const from = labelEnd + 2 + gap;
  const brackets = state.src[from - 1] === '<' ? 1 : 0;
  const parsed = state.md.helpers.parseLinkDestination(state.src, from - brackets, state.posMax);
  const stop = parsed.ok ? parsed.pos - brackets : from;
  return { start: from, end: Math.max(from, stop) };
}

/** A reference link's target stands in its definition. */
function placeReferences(children: readonly Token[], md: MarkdownIt, document: DocumentState): void {
  for (const child of children) {
    const label = child.meta?.label;
    if (typeof label !== 'string' || child.attrGet('data-at') !== null) continue;
    const target = child.attrGet(child.type === 'image' ? 'src' : 'href');
    const range = document.definitionTarget(
      label,
      (written) => md.normalizeLink(md.utils.unescapeAll(written)) === target,
    );
    if (range) child.attrSet('data-at', writeRange(range));
  }
}
