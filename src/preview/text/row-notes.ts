import { foldSpace } from '../../content/fold-space.ts';
import { attributeOf, type Element, type TreeNode, textOf } from '../../rendering/html/tree.ts';
import { elementsIn } from './blocks.ts';

/** A change that is not seen in the words: where a link leads, which file an image shows, what it says instead. */
export interface RowNote {
  readonly kind: 'link' | 'image' | 'alternative text';
  /** Of a link, its text. */
  readonly of: string | undefined;
  readonly before: string;
  readonly after: string;
}

/** Finds what two versions of a block say otherwise without showing it. */
export function notesOn(before: readonly TreeNode[], after: readonly TreeNode[]): readonly RowNote[] {
  return [
    ...linkNotes(elementsIn(before, 'a'), elementsIn(after, 'a')),
    ...imageNotes(elementsIn(before, 'img'), elementsIn(after, 'img')),
  ];
}

/** Links with the same text, in order. */
function linkNotes(before: readonly Element[], after: readonly Element[]): readonly RowNote[] {
  const left = Map.groupBy(before, nameOf);
  return after.flatMap((link) => {
    const old = left.get(nameOf(link))?.shift();
    const [from, to] = [old && attributeOf(old, 'href'), attributeOf(link, 'href')];
    if (old === undefined || from === to) return [];
    return [{ kind: 'link', of: nameOf(link), before: from ?? '', after: to ?? '' } as const];
  });
}

/** Images by their order, where there are as many as before. */
function imageNotes(before: readonly Element[], after: readonly Element[]): readonly RowNote[] {
  if (before.length !== after.length) return [];
  return after.flatMap((image, index) => {
    const old = before[index];
    if (!old) return [];
    const notes = [
      { kind: 'image', of: undefined, before: value(old, 'src'), after: value(image, 'src') } as const,
      {
        kind: 'alternative text',
        of: undefined,
        before: value(old, 'alt'),
        after: value(image, 'alt'),
      } as const,
    ];
    return notes.filter((note) => note.before !== note.after);
  });
}

function nameOf(link: Element): string {
  return foldSpace(textOf(link));
}

function value(element: Element, name: string): string {
  return attributeOf(element, name) ?? '';
}
