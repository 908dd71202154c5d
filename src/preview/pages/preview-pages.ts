import type { HelpCenter } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import type { PageLink } from '../../pages/page-link.ts';
import type { PageChange, Preview } from '../compare/changes.ts';
import { pageOf } from '../compare/compare-sites.ts';
import { type DiffView, diffPage } from './diff-page.ts';
import { indexPage, type PreviewIndexView } from './index-page.ts';
import { diffPath, previewPath } from './preview-paths.ts';

/** Everything that one of the preview's layouts shows. */
export type PreviewView = PreviewIndexView | DiffView;

/** A page that only previews have. */
export interface PreviewPage {
  /** Where it is written, relative to the output folder: `help/preview/index.html`. */
  readonly outputPath: string;
  /** Address on the host, with the base. */
  readonly url: string;
  /** Makes what its layout shows; the comparison of two texts waits for it. */
  readonly view: () => PreviewView;
}

type ComparedPage = Exclude<PageChange, { readonly kind: 'added' }>;

/** The pages of a preview: the list of all changes, and one page for each text that can be compared, in its order. */
export function previewPages(
  preview: Preview,
  helpCenter: HelpCenter,
  urls: Urls,
  healthUrl?: string,
): readonly PreviewPage[] {
  const { changes } = preview;
  const oldImages = new Set(changes.oldImages);
  const compared = changes.pages.flatMap((change): { change: ComparedPage; path: string }[] => {
    const path = diffPath(change);
    return path === undefined || change.kind === 'added' ? [] : [{ change, path }];
  });
  const linkAt = (place: number): PageLink | undefined => {
    const found = compared[place];
    return found && { title: pageOf(found.change).title, url: urls.withBase(found.path) };
  };
  return [
    { ...pageFile(urls.withBase(previewPath)), view: () => indexPage(preview, helpCenter, urls, healthUrl) },
    ...compared.map(({ change, path }, place) => ({
      ...pageFile(urls.withBase(path)),
      view: () => {
        const neighbours = { previous: linkAt(place - 1), next: linkAt(place + 1) };
        return diffPage(change, path, neighbours, oldImages, helpCenter, urls);
      },
    })),
  ];
}

function pageFile(url: string): Pick<PreviewPage, 'outputPath' | 'url'> {
  // Hosts decode an address before they look for the file.
  return { outputPath: `${decodeURIComponent(url).replace(/^\//, '')}index.html`, url };
}
