import { nearest } from '../../../problems/nearest.ts';
import type { ArticleState } from '../../article-state.ts';
import { attributeOf, createElement, type Element, setChildren } from '../tree.ts';
import { offsetOf } from '../written/places.ts';
import { frameIds } from './ids.ts';

/** The ids of a page together with the old ids of its headings. */
export interface AliasedIds {
  readonly idOf: ReadonlyMap<Element, string>;
  /** Old ids that lead to headings, in document order; those of the source of a translation are nobody's promise. */
  readonly aliases: readonly string[];
}

/** An old id, the heading that it leads to, and where somebody says so. */
interface Alias {
  readonly id: string;
  readonly heading: Element;
  readonly offset: number;
}

/** Marks on a heading what Markdown has read behind it, as `## Title {#old-id}`; several are separated by spaces. */
export const aliasesAttribute = 'data-aliases';

/**
 * Lets old ids of headings lead to them too: those that stand behind a heading, and those that the front matter lists.
 * Each is an empty element at the beginning of its heading, so that nothing else of the heading changes. An id that
 * the page has already stays where it is.
 */
export function addAliases(idOf: ReadonlyMap<Element, string>, state: ArticleState): AliasedIds {
  const headings = [...idOf.keys()].filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  const inherited = ofSource(headings, state);
  const wanted = [
    ...headings.flatMap((heading) => writtenBehind(heading, state)),
    ...listed(headings, idOf, inherited, state),
  ];
  const written = new Map<Element, readonly string[]>();
  const taken = new Map<string, Element | undefined>(frameIds.map((id) => [id, undefined]));
  for (const [element, id] of idOf) taken.set(id, element);
  const given = new Map<Element, string[]>();
  for (const { id, heading, offset } of wanted) {
    if (!taken.has(id)) {
      taken.set(id, heading);
      const ids = given.get(heading);
      if (ids) ids.push(id);
      else given.set(heading, [id]);
    } else if (taken.get(id) !== heading) {
      const message = `The page has the id \`${id}\` already, and links to it lead there: give this heading another one.`;
      state.report({ rule: 'anchor-alias', target: id, message }, offset);
    }
  }
  for (const [heading, ids] of given) written.set(heading, [...ids]);
  // Nobody has written them here, so that they make way for all that is.
  for (const { id, heading } of inherited) {
    if (taken.has(id)) continue;
    taken.set(id, heading);
    given.set(heading, [...(given.get(heading) ?? []), id]);
  }
  const aliased = new Map<Element, string>();
  for (const [element, id] of idOf) {
    aliased.set(element, id);
    const aliases = given.get(element) ?? [];
    for (const [index, place] of placesIn(element, aliases.length).entries()) {
      aliased.set(place, aliases[index] ?? '');
    }
  }
  return { idOf: aliased, aliases: [...idOf.keys()].flatMap((element) => written.get(element) ?? []) };
}

function writtenBehind(heading: Element, state: ArticleState): readonly Alias[] {
  const ids = (attributeOf(heading, aliasesAttribute) ?? '').split(' ').filter((id) => id !== '');
  const start = offsetOf(heading, state);
  // They stand in this order; where one is not found, a variable holds them, and none is looked for any more.
  const text = state.texts.textAt(start);
  const { source } = text;
  let at = start - text.start;
  return ids.map((id) => {
    if (at !== -1) at = source.indexOf(`#${id}`, at);
    return { id, heading, offset: at === -1 ? start : text.start + at };
  });
}

function listed(
  headings: readonly Element[],
  idOf: ReadonlyMap<Element, string>,
  inherited: readonly Pick<Alias, 'id' | 'heading'>[],
  state: ArticleState,
): readonly Alias[] {
  const byId = new Map([
    // A translation may say what its source says.
    ...inherited.map(({ id, heading }) => [id, heading] as const),
    ...headings.map((heading) => [idOf.get(heading) ?? '', heading] as const),
  ]);
  return (state.input.anchors ?? []).flatMap(({ id, heading: name, offset }) => {
    const heading = byId.get(name);
    if (heading) return [{ id, heading, offset }];
    const message = `No heading of the page has the id \`${name}\`: write the id that \`${id}\` is to lead to.`;
    const suggestions = () => nearest(name, byId.keys());
    state.report({ rule: 'anchor-alias', target: name, message, suggestions }, offset);
    return [];
  });
}

/**
 * The ids of the source of a translation, each for the heading at the same place, so that links into sections work in
 * every language; none where the outlines differ, since nobody knows then which heading is which.
 */
function ofSource(
  headings: readonly Element[],
  { input: { sourceHeadings = [] } }: ArticleState,
): readonly Pick<Alias, 'id' | 'heading'>[] {
  const levels = headings.map(({ tagName }) => tagName.slice(1)).join();
  if (levels !== sourceHeadings.map(({ level }) => level).join()) return [];
  return headings.flatMap((heading, index) => {
    const id = sourceHeadings[index]?.id;
    return id === undefined ? [] : [{ id, heading }];
  });
}

/** Puts empty elements at the beginning of a heading. */
function placesIn(heading: Element, count: number): readonly Element[] {
  const places = Array.from({ length: count }, () => createElement('span', {}));
  if (count > 0) setChildren(heading, [...places, ...heading.childNodes]);
  return places;
}
