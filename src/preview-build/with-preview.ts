import type { Asset } from '../content/types.ts';
import type { Health } from '../health/health.ts';
import { healthPath, healthView } from '../health/health-page.ts';
import { builtInPaths } from '../model/urls.ts';
import { type ChangesFile, changesFile } from '../preview/comment/changes-file.ts';
import type { Preview } from '../preview/compare/changes.ts';
import { createPreviewBars } from '../preview/pages/preview-bar.ts';
import { previewPages } from '../preview/pages/preview-pages.ts';
import type { BundledFile } from '../site/bundle/bundled-file.ts';
import type { Site } from '../site/site.ts';
import type { SiteTools } from '../site/site-tools.ts';
import { textFile } from '../site/texts/text-files.ts';

export interface Previewed {
  /** The site with its preview. */
  readonly site: Site;
  readonly changes: ChangesFile;
  /** Address of the page of changes on the host, with the base. */
  readonly url: string;
}

/** What pages showed before and comparisons show still. */
export interface OldFiles {
  readonly images: readonly Asset[];
  readonly icons: readonly BundledFile[];
}

/** Puts a preview into a site. Its pages are made here, since what goes wrong with them must not end the build. */
export function withPreview(
  site: Site,
  preview: Preview,
  { images, icons }: OldFiles,
  { bundle }: SiteTools,
  health?: Health,
): Previewed {
  const { helpCenter, urls } = site;
  const barOf = createPreviewBars(preview.changes, urls);
  const changes = changesFile(preview, urls, helpCenter.site.deployment.origin);
  const healthUrl = health && urls.withBase(healthPath);
  const finishedPages = previewPages(preview, helpCenter, urls, healthUrl).map(
    ({ outputPath, url, view }) => ({ outputPath, url, html: site.layout(view()) }),
  );
  if (health && healthUrl !== undefined) {
    const outputPath = `${healthUrl.slice(1)}index.html`;
    finishedPages.push({ outputPath, url: healthUrl, html: site.layout(healthView(health, site, true)) });
  }
  return {
    changes,
    url: urls.withBase(builtInPaths.preview),
    site: {
      ...site,
      finishedPages,
      assets: [...site.assets, ...images],
      bundled: [...site.bundled, bundle.previewStyles, ...icons],
      textFiles: [
        ...site.textFiles,
        textFile(
          urls.withBase(`${builtInPaths.preview}changes.json`),
          () => `${JSON.stringify(changes, undefined, 2)}\n`,
        ),
      ],
      pageHtml: (page) => site.pageHtml(page, barOf(page.url.slice(helpCenter.site.basePath.length))),
    },
  };
}
