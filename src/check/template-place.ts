import type { Position } from '../problems/problem.ts';
import { positionAt } from '../problems/source-text.ts';

/** A template as it is on disk. */
export interface Template {
  /** As problems name it: `_includes/partials/footer.njk`. */
  readonly file: string;
  readonly source: string;
}

/**
 * Where a template says an address itself: in an `href`, or as the target of a Markdown link. One that it puts together,
 * or gets from the model, has no place.
 */
export function placeInTemplate(href: string, { source }: Template): Position {
  for (const before of ['href="', "href='", '](', ']: ', '<']) {
    const offset = source.indexOf(before + href);
    if (offset === -1) continue;
    const next = source[offset + before.length + href.length];
    if (next === undefined || /["')\s>]/.test(next)) return positionAt(source, offset + before.length);
  }
  return 'unknown';
}
