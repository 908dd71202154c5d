import { serializeOuter } from 'parse5';
import { ArticleLimitError, type ArticleState } from '../article-state.ts';
import { escapeHtml, writtenText } from '../escape.ts';
import type { RenderedArticle } from '../types.ts';
import { titleAttribute, writeCodeBlock } from './elements/code-blocks.ts';
import { embed } from './elements/embeds.ts';
import { formFootnotes } from './elements/footnotes.ts';
import { explainTerms } from './elements/glossary.ts';
import { isIcon, writeIcon } from './elements/icons.ts';
import { writeImage } from './elements/images/images.ts';
import { isInteractive } from './elements/images/zoom-links.ts';
import { recordLink, writeLink, writeOwnLink } from './elements/links.ts';
import { writeTable, writeTableHeading } from './elements/tables.ts';
import { formTabs } from './elements/tabs.ts';
import { settleElements } from './elements/unfamiliar.ts';
import { resolveFilePaths } from './file-paths.ts';
import { writeHeading } from './headings.ts';
import { addAliases } from './ids/aliases.ts';
import { assignIds, repeatedIds } from './ids/assign-ids.ts';
import { parseArticle } from './parse-article.ts';
import { allowedElements, blockElements, isAllowedAttribute, maxDepth, voidElements } from './policy.ts';
import { settled } from './settle.ts';
import { createTextGatherer } from './text-gatherer.ts';
import { attributeOf, childrenOf, type Element, isElement, isHtml, isText, type TreeNode } from './tree.ts';
import type { ElementWriter, Walk } from './walk.ts';
import { reportAt, sourceOf } from './written/places.ts';
import { swallowedWord } from './written/swallowed-text.ts';

/** Elements that are written in a way of their own. */
const writers: ReadonlyMap<string, ElementWriter> = new Map<string, ElementWriter>([
  ['a', (element, walk) => (walk.targetOf.has(element) ? writeOwnLink : writeLink)(element, walk)],
  ['i', (element, walk) => (isIcon(element) ? writeIcon : writePlain)(element, walk)],
  ['iframe', writeFrame],
  ['img', writeImage],
  [
    'p',
    (element, walk) => (isEmpty(element) && !walk.idOf.has(element) ? undefined : walk.writeElement(element)),
  ],
  ['pre', writeCodeBlock],
  ['table', writeTable],
  ['th', writeTableHeading],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, ElementWriter] => [name, writeHeading]),
]);

/**
 * The last step of a rendering: parses the HTML as a browser would, writes only what the policy allows, and gathers
 * in the same walk everything that others need to know of the article.
 *
 * The tree is what makes this safe: whatever an article holds, open tags, end tags of the page around it, attributes
 * that never end, what is written here is closed and stays inside the article.
 *
 * @param imagesBefore how many images the page holds before these
 * @param isTrusted keeps all HTML: that of a template, which is code
 */
export function finishArticle(
  html: string,
  state: ArticleState,
  { imagesBefore = 0, isTrusted = false } = {},
): Omit<RenderedArticle, 'problems'> {
  const tree = parseArticle(html);
  if (!isTrusted) settleElements(tree, html, state);
  const fileOf = isTrusted ? new Map<Element, string>() : resolveFilePaths(tree, html, state);
  const targetOf = new Map([...formTabs(tree, state), ...formFootnotes(tree, state)]);
  const assigned = assignIds(tree.childNodes);
  const { idOf, aliases } = addAliases(assigned, state);
  let depth = 0;

  const walk: Walk = {
    state,
    isTrusted,
    out: [],
    text: createTextGatherer(),
    headings: [],
    links: [],
    images: [],
    imagesBefore,
    icons: new Set(),
    idOf,
    fileOf,
    targetOf,
    terms: explainTerms(tree, state.context.glossary, new Set(idOf.values())),
    writeChildren: (element) => {
      depth += 1;
      if (depth > maxDepth)
        throw new ArticleLimitError(`elements stand more than ${maxDepth} deep in each other`);
      for (const child of element.childNodes) writeNode(child, walk);
      depth -= 1;
    },
    writeElement: (element, changed) => {
      writeElement(element, changed ?? {}, walk);
    },
  };
  for (const node of tree.childNodes) writeNode(node, walk);
  const joined = walk.out.join('');
  const written = isTrusted ? joined : settled(joined);
  const writtenIds = new Set(Array.from(written.matchAll(/ id="([^"]*)"/g), ([, id]) => id));
  return {
    html: written,
    headings: walk.headings,
    // One of an image that is taken out is on no page.
    ids: [...idOf.values()].filter((id) => writtenIds.has(escapeHtml(id))),
    aliases,
    repeatedIds: repeatedIds(assigned),
    links: walk.links,
    images: walk.images,
    icons: [...walk.icons],
    sections: walk.text.sections(),
  };
}

/** What earlier steps leave for this one. */
const ownAttributes: ReadonlySet<string> = new Set([
  'data-at',
  'data-tag',
  'data-aliases',
  'data-footnote',
  titleAttribute,
]);

function withoutOwnAttributes(element: Element): Element {
  element.attrs = element.attrs.filter(({ name }) => !ownAttributes.has(name));
  for (const child of childrenOf(element)) withoutOwnAttributes(child);
  return element;
}

function writeNode(node: TreeNode, walk: Walk): void {
  if (isText(node)) {
    walk.out.push(walk.terms.get(node) ?? writtenText(node.value));
    walk.text.add(node.value);
    return;
  }
  if (!isElement(node)) return;
  if (walk.isTrusted && !allowedElements.has(node.tagName)) {
    walk.out.push(serializeOuter(withoutOwnAttributes(node)));
    return;
  }
  const writer = writers.get(node.tagName);
  if (writer) writer(node, walk);
  else if (isHtml(node) && allowedElements.has(node.tagName)) walk.writeElement(node);
  else reportRemoved(node, walk);
}

function writeElement(
  element: Element,
  changed: Readonly<Record<string, string | undefined>>,
  walk: Walk,
): void {
  const name = element.tagName;
  const isBlock = blockElements.has(name);
  if (isBlock) walk.text.breakWord();
  const attributes = new Map<string, string | undefined>();
  const id = walk.idOf.get(element);
  if (id !== undefined) attributes.set('id', id);
  for (const attribute of element.attrs) {
    if (attribute.name === 'id') continue;
    if (walk.isTrusted ? !ownAttributes.has(attribute.name) : isAllowedAttribute(name, attribute.name))
      attributes.set(attribute.name, attribute.value);
    else if (attribute.name.startsWith('on') || attribute.name === 'style')
      reportAttribute(element, attribute.name, walk);
  }
  for (const [attribute, value] of Object.entries(changed)) attributes.set(attribute, value);
  if (isBlock && walk.state.context.marksPlaces) attributes.set('data-place', placeIn(element, walk));
  let tag = `<${name}`;
  for (const [attribute, value] of attributes)
    if (value !== undefined) tag += ` ${attribute}="${escapeHtml(value)}"`;
  walk.out.push(`${tag}>`);
  if (voidElements.has(name)) return;
  const first = element.childNodes[0];
  // A parser drops the first line end in a pre.
  if (name === 'pre' && first && isText(first) && first.value.startsWith('\n')) walk.out.push('\n');
  walk.writeChildren(element);
  walk.out.push(`</${name}>`);
  if (isBlock) walk.text.breakWord();
}

/** `articles/a.md:12`, or the snippet that the block is from; nothing of one that nobody wrote. */
function placeIn(element: Element, { state }: Walk): string | undefined {
  const { position } = sourceOf(element, state);
  return position === 'unknown' ? undefined : `${position.file ?? state.input.file}:${position.line}`;
}

function writePlain(element: Element, walk: Walk): void {
  walk.writeElement(element);
}

function writeFrame(element: Element, walk: Walk): void {
  const { words } = walk.state.context;
  const video = embed(attributeOf(element, 'src') ?? '', attributeOf(element, 'title') ?? '', words);
  if (video === undefined) {
    reportRemoved(element, walk);
    return;
  }
  walk.text.breakWord();
  walk.text.add(video.text);
  walk.text.breakWord();
  if (isInteractive(element)) {
    // A link in a link would end it.
    walk.out.push(escapeHtml(video.text));
    return;
  }
  recordLink(element, video.href, video.text, walk);
  const address = escapeHtml(video.href);
  const player = escapeHtml(video.player);
  walk.out.push(
    `<a class="embed" data-embed="${player}" href="${address}" rel="noopener">${escapeHtml(video.text)}</a>`,
  );
}

/** Elements that HTML had for code. Their text is no markup to a browser, and is lost with them. */
const oldCode: ReadonlySet<string> = new Set(['plaintext', 'xmp']);

function reportRemoved(element: Element, { state }: Walk): void {
  const target = `<${element.tagName}>`;
  if (oldCode.has(element.tagName)) {
    const lost = element.tagName === 'plaintext' ? 'what stands behind it' : 'what it holds';
    const message = `\`${target}\` is no element of HTML any more, and ${lost} would not be published: write code between two lines of three backticks.`;
    reportAt(element, { rule: 'unclosed-code', target, message }, state);
    return;
  }
  const swallowed = swallowedWord(element, state);
  if (swallowed !== undefined) {
    const name = element.tagName;
    const message = `\`${target}\` takes what stands behind it, from \`${swallowed}\` on, out of the page with it: write \`</${name}>\` where it ends, or take it out.`;
    reportAt(element, { rule: 'lost-text', target, message }, state);
    return;
  }
  // What was written in one that is empty here stands behind it, as a form's in a table; of a frame, nobody sees it.
  const isEmptied = element.childNodes.length === 0 && !('content' in element) && target !== '<iframe>';
  const whole = isEmptied ? '' : ' with all it holds';
  const message = `\`${target}\` is removed${whole}, since it can run code or load from elsewhere: say it in text, or link to it.`;
  reportAt(element, { rule: 'unsafe-html', target, message }, state);
}

function reportAttribute(element: Element, attribute: string, { state }: Walk): void {
  const message = `The attribute \`${attribute}\` of \`<${element.tagName}>\` is removed, since it can run code or change the page around the article: leave it out.`;
  reportAt(element, { rule: 'unsafe-html', target: attribute, message }, state);
}

function isEmpty(element: Element): boolean {
  return element.childNodes.every((child) => isText(child) && child.value.trim() === '');
}
