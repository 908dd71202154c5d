import type { SiteConfig } from '../../content/types.ts';
import type { HelpCenter } from '../../model/types.ts';
import { builtInPaths, signalPaths, type Urls } from '../../model/urls.ts';
import type { UpdateTimes } from '../../pages/article/article-info.ts';
import { addressesPath, addressList } from '../../pages/host/address-list.ts';
import { categoryLists } from '../../pages/host/category-lists.ts';
import { feedOfChanges } from '../../pages/host/feed.ts';
import { llmsText } from '../../pages/host/llms-text.ts';
import { type RedirectPage, redirectPages } from '../../pages/host/redirect-pages.ts';
import type { OwnPage } from '../../pages/own-page.ts';
import type { Words } from '../../wording/words.ts';
import { escapeXml } from './escape-xml.ts';
import { feedXml } from './feed-xml.ts';

export interface TextFile {
  /** Relative to the output folder. */
  readonly outputPath: string;
  /** Address on the host, decoded; none for what only the host reads. */
  readonly url: string | undefined;
  /** What a page may do that is none of the site's own; a server sends it in the place of the policy of the site. */
  readonly policy?: string;
  /** Evaluated lazily. */
  readonly text: () => string;
}

/** The files that other programs read of the site in one language, made from the model (DESIGN decision 13). */
export function textFiles(
  helpCenter: HelpCenter,
  urls: Urls,
  updated: UpdateTimes,
  ownPages: () => readonly OwnPage[],
  words: Words,
): readonly TextFile[] {
  const feed = feedOfChanges(helpCenter, urls, updated);
  const { feed: feedPath, llms } = builtInPaths;
  return [
    ...redirectPages(helpCenter, urls).map((page) =>
      textFile(page.url, () => redirectHtml(page, helpCenter.site, words)),
    ),
    textFile(urls.withBase(addressesPath), () => JSON.stringify(addressList(helpCenter, ownPages()))),
    ...categoryLists(helpCenter, urls).map(({ path, entries }) =>
      textFile(urls.withBase(path), () => JSON.stringify(entries)),
    ),
    textFile(urls.withBase(llms), () => llmsText(helpCenter, urls, words)),
    // Nothing is in it: that somebody asks for it is what a log tells.
    ...(helpCenter.site.signals.mode === 'log' && helpCenter.site.folder === ''
      ? [textFile(urls.withBase(`${signalPaths.searches}index.html`), () => '')]
      : []),
    ...(feed ? [textFile(urls.withBase(feedPath), () => feedXml(feed))] : []),
  ];
}

/** @param url address on the host, with the base */
export function textFile(url: string, text: () => string): TextFile {
  const path = decodeURIComponent(url);
  return { outputPath: path.slice(1), url: path, text };
}

/** Without a script or a style, so that it leads on under every policy; search engines are to know the page alone. */
function redirectHtml(
  { to, canonical }: RedirectPage,
  { language, direction: written }: SiteConfig,
  words: Words,
): string {
  const address = escapeXml(to);
  const [before, behind] = words.around('pageHasMovedTo').map(escapeXml);
  const direction = written === 'rtl' ? ' dir="rtl"' : '';
  return `<!doctype html>
<html lang="${escapeXml(language)}"${direction}>
<head>
<meta charset="utf-8">
<title>${escapeXml(words.pageHasMoved)}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${escapeXml(canonical)}">
</head>
<body>
<p>${before}<a href="${address}">${address}</a>${behind}</p>
</body>
</html>
`;
}
