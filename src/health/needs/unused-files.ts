import { askedPath } from '../../links/resolve.ts';
import type { LookedAt } from '../looked-at.ts';
import type { Need } from '../types.ts';

/** Files to download that no article and no category offers. */
export function unusedFiles({ site, articles }: LookedAt): Need {
  const { helpCenter, assets } = site;
  const bodies = [
    ...articles.map(({ article, record }) => ({ url: article.url, record })),
    ...helpCenter.categories.map(({ url, document }) => ({ url, record: site.render(document) })),
  ];
  const offered = new Set(
    bodies.flatMap(({ url, record }) => [
      ...record.links.map(({ href }) => askedPath(href, url, helpCenter.site)?.path),
      ...record.images.map(({ src }) => askedPath(src, url, helpCenter.site)?.path),
    ]),
  );
  const isOffered = (path: string): boolean =>
    offered.has(`/${path}`) || site.ownPages().some(({ html }) => html.includes(path));
  return {
    id: 'unused-files',
    title: 'Files that no page offers',
    why: 'The file is published, and readers can hardly come to it: link to it, or remove it. Other sites may lead to it.',
    entries: assets
      .filter(({ path }) => path.startsWith('files/') && !isOffered(path))
      .map(({ path }) => ({ file: path, position: 'unknown', page: undefined, detail: '' })),
  };
}
