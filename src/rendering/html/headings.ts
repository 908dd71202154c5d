import { foldSpace } from '../../content/fold-space.ts';
import { type Element, rename, textOf } from './tree.ts';
import type { Walk } from './walk.ts';
import { reportAt, sourceOf } from './written/places.ts';

/** Writes a heading, which begins a section of the text. */
export function writeHeading(element: Element, walk: Walk): void {
  const text = foldSpace(textOf(element));
  if (element.tagName === 'h1' && !walk.isTrusted) lower(element, text, walk);
  const heading = {
    level: Number(element.tagName.slice(1)),
    id: walk.idOf.get(element) ?? '',
    text,
    position: sourceOf(element, walk.state).position,
  };
  walk.headings.push(heading);
  walk.text.startSection(heading);
  walk.writeElement(element);
}

/** A page has one heading of level 1, which is its title and the layout's. */
function lower(element: Element, text: string, { state }: Walk): void {
  const { written } = sourceOf(element, state);
  const instead = written?.startsWith('<') ? '`<h2>`' : '`##`';
  const isTitle = text === foldSpace(state.input.page.title);
  const advice = isTitle ? 'leave it out, since it repeats the title' : `write it with ${instead}`;
  const message = `The heading \`${text}\` is of level 1, as the title of the page is, and is shown at level 2: ${advice}.`;
  rename(element, 'h2');
  reportAt(element, { rule: 'top-level-heading', target: text, message }, state);
}
