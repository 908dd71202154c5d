import type { Heading } from '../../rendering/types.ts';

export interface TocEntry {
  readonly id: string;
  readonly text: string;
  readonly children: readonly TocEntry[];
}

/** The headings of level 2, each with those of level 3 below it; a level 3 before any level 2 stands at the top. */
export function toc(headings: readonly Heading[]): readonly TocEntry[] {
  const top: TocEntry[] = [];
  let siblings = top;
  for (const { level, id, text } of headings) {
    if (level === 2) {
      const children: TocEntry[] = [];
      top.push({ id, text, children });
      siblings = children;
    } else if (level === 3) {
      siblings.push({ id, text, children: [] });
    }
  }
  return top;
}
