import { nearest } from '../../../problems/nearest.ts';
import type { ArticleState, ReportedFinding } from '../../article-state.ts';
import { readRange } from '../../mapped-text.ts';
import { insteadOf, isComponentName, isFamiliar, isWellKnownComponent } from '../components.ts';
import {
  allowedElements,
  isAllowedAttribute,
  removedElements,
  renamedElements,
  spentElements,
  unwrappedElements,
} from '../policy.ts';
import {
  attributeOf,
  createText,
  type Element,
  isElement,
  isHtml,
  type Parent,
  rename,
  setChildren,
  type TreeNode,
} from '../tree.ts';
import { offsetOf } from '../written/places.ts';

/**
 * Takes out of a tree what is no element that is written, before anything looks at the tree: elements that HTML had
 * get another name or leave their text, components of other systems are reported and leave their text, and
 * `<server-url>` in a text, which is a word in angle brackets and no markup, is shown as it was written.
 *
 * @param html what the tree was parsed from
 */
export function settleElements(root: Parent, html: string, state: ArticleState): void {
  let endTags: ReadonlySet<string> | undefined;
  const hasEnd = (name: string): boolean => {
    endTags ??= new Set(
      Array.from(html.matchAll(/<\/([a-z][^\s/>]*)/gi), ([, end = '']) => end.toLowerCase()),
    );
    return endTags.has(name);
  };

  const settle = (parent: Parent): void => {
    const kept: TreeNode[] = [];
    let isChanged = false;
    const take = (nodes: readonly TreeNode[]): void => {
      for (const node of nodes) {
        if (!isElement(node) || !isHtml(node)) {
          kept.push(node);
          continue;
        }
        const shown = shownInstead(node, hasEnd, state);
        if (shown === undefined) {
          kept.push(node);
          settle(node);
          continue;
        }
        isChanged = true;
        if (shown !== '') kept.push(createText(shown));
        take(node.childNodes);
      }
    };
    take(parent.childNodes);
    if (isChanged) setChildren(parent, kept);
  };
  settle(root);
}

/** The text in place of an element's tags; `undefined` for an element that stays. */
function shownInstead(
  element: Element,
  hasEnd: (name: string) => boolean,
  state: ArticleState,
): string | undefined {
  // Of a tag that is written as one of HTML's, nothing is to be said (`annotateHtml`).
  if (allowedElements.has(element.tagName) && attributeOf(element, 'data-tag') === undefined)
    return undefined;
  const tag = writtenTag(element, state);
  const name = /^<([^\s/>]*)/.exec(tag)?.[1] ?? element.tagName;
  if (isFamiliar(element.tagName)) {
    if (spentElements.has(element.tagName)) reportSpent(element, state);
    else if (isComponentName(name) && !removedElements.has(element.tagName))
      reportComponent(element, name, state);
    return familiar(element);
  }
  if (isComponent(element, name, tag, hasEnd)) {
    reportComponent(element, name, state);
    return '';
  }
  if (hasValue(tag)) reportShown(element, tag, state);
  return tag;
}

/** Gives an element that HTML has or had the name that it is written by. */
function familiar(element: Element): string | undefined {
  const other = renamedElements.get(element.tagName);
  if (other !== undefined) rename(element, other);
  return unwrappedElements.has(element.tagName) ? '' : undefined;
}

/** Whether an element is more than a word in angle brackets, which ends nowhere. */
function isComponent(
  element: Element,
  name: string,
  tag: string,
  hasEnd: (name: string) => boolean,
): boolean {
  if (tag.endsWith('/>') || hasEnd(element.tagName)) return true;
  return isComponentName(name) && (hasValue(tag) || isWellKnownComponent(name));
}

function hasValue(tag: string): boolean {
  return /=\s*[^\s>]/.test(tag);
}

/** The tag as it stands in the file. */
function writtenTag(element: Element, { texts }: ArticleState): string {
  const range = readRange(attributeOf(element, 'data-tag'));
  const written = range && texts.slice(range);
  return written?.startsWith('<') && written.endsWith('>') ? written : `<${element.tagName}>`;
}

function reportComponent(element: Element, name: string, state: ArticleState): void {
  const tag = `<${name}>`;
  const kept = isFamiliar(element.tagName)
    ? `\`${tag}\` is read as HTML's \`<${element.tagName}>\``
    : `There is no element \`${tag}\`: what stands in it is shown as text`;
  const lost = lostTexts(element);
  const losing = lost.length === 0 ? '' : `, and what it sets is lost (${lost.join(', ')})`;
  const message = `${kept}${losing}. Leave it out, or ${insteadOf(name)}.`;
  const suggestions = isComponentName(name) ? [] : () => nearest(element.tagName, allowedElements.keys());
  report(element, { rule: 'unknown-element', target: tag, message, suggestions }, state);
}

/** What readers would have seen or followed of an element's attributes. */
function lostTexts({ attrs, tagName }: Element): string[] {
  const isKept = (name: string): boolean => isFamiliar(tagName) && isAllowedAttribute(tagName, name);
  const lost = attrs.filter(({ name, value }) => value.trim() !== '' && !mute.test(name) && !isKept(name));
  const shown = lost.slice(0, 5).map(({ name, value }) => `\`${name}="${shortened(value)}"\``);
  return lost.length > shown.length ? [...shown, '...'] : shown;
}

/** Attributes that say nothing to readers, and those that earlier steps leave. */
const mute = /^(?:class|classname|id|key|style|data-.*)$/;

function shortened(value: string): string {
  return value.length > 80 ? `${value.slice(0, 77)}...` : value;
}

function reportShown(element: Element, tag: string, state: ArticleState): void {
  const target = `<${element.tagName}>`;
  const message = `There is no element \`${target}\`: \`${shortened(tag)}\` is shown as it is written. Leave it out, or put it into backticks.`;
  const suggestions = () => nearest(element.tagName, allowedElements.keys());
  report(element, { rule: 'unknown-element', target, message, suggestions }, state);
}

function reportSpent(element: Element, state: ArticleState): void {
  const target = `<${element.tagName}>`;
  const message = `\`${target}\` is an element of old HTML that only changes how a text looks: the text is shown as the text around it. Leave it out, or write \`**bold**\` for what matters.`;
  report(element, { rule: 'unknown-element', target, message }, state);
}

function report(element: Element, finding: ReportedFinding, state: ArticleState): void {
  const tag = readRange(attributeOf(element, 'data-tag'));
  state.report(finding, tag?.from ?? offsetOf(element, state));
}
