import type { BodySide } from '../text/diff-bodies.ts';
import type { PageState } from '../types.ts';

/** Both bodies of a page, ready to be compared; nothing stands for one that was not there or is not any more. */
export function textOfSides(
  before: PageState | undefined,
  after: PageState | undefined,
  basePath: string,
  oldImages: ReadonlySet<string>,
): readonly [BodySide, BodySide] {
  const side = (name: 'before' | 'after', page: PageState | undefined): BodySide => ({
    html: page?.body.html ?? '',
    side: { name, pageUrl: basePath + (page?.url ?? '/'), basePath, oldImages },
  });
  return [side('before', before), side('after', after)];
}
