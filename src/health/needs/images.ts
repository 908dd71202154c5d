import { askedPath } from '../../links/resolve.ts';
import type { LookedAt } from '../looked-at.ts';
import type { Need, NeedEntry } from '../types.ts';

const day = 24 * 60 * 60 * 1000;

/** How much older an image may be than the text: what is shown changes less often than what is said. */
export const oldImageDays = 365;

/** Images that were there long before the text around them was last changed, and may show how things once were. */
export function imageNeeds({ site, articles, updated, imageTimes }: LookedAt): readonly Need[] {
  const entries = articles.flatMap(({ article, record }): readonly NeedEntry[] => {
    const { document, title, url } = article;
    const time = updated.get(document.file);
    if (time === undefined) return [];
    const images = new Map(
      record.images.map((image) => [askedPath(image.src, url, site.helpCenter.site)?.path.slice(1), image]),
    );
    return [...images].flatMap(([path, { position }]) => {
      const shown = path === undefined ? undefined : imageTimes.get(path);
      if (shown === undefined || time - shown < oldImageDays * day) return [];
      const detail = `\`${path}\` of ${dayOf(shown)}, text of ${dayOf(time)}`;
      return [{ file: document.file, position, page: { title, url }, detail }];
    });
  });
  const isKnown = updated.size > 0 && imageTimes.size > 0;
  return [
    {
      id: 'old-images',
      title: 'Images older than the text around them',
      why: `The text has changed ${oldImageDays} days or more after the image: look whether it still shows what readers see.`,
      entries,
      unknown: isKnown
        ? undefined
        : 'Git does not say when files were changed: there is no repository, or its history is not all there.',
    },
  ];
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
