import type { HelpCenter } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import { frame, type PageFrame } from '../../pages/frame.ts';
import type { PageLink } from '../../pages/page-link.ts';
import { englishWords } from '../../wording/words.ts';
import type { PageChange } from '../compare/changes.ts';
import { pageOf } from '../compare/compare-sites.ts';
import { diffBodies } from '../text/diff-bodies.ts';
import { type DiffHunk, diffHunks } from '../text/diff-hunks.ts';
import { kindTexts, wordsText } from '../wording.ts';
import { type FactView, factViews } from './fact-views.ts';
import { previewPath } from './preview-paths.ts';
import { textOfSides } from './sides-of-page.ts';

export interface DiffView extends PageFrame {
  readonly layout: 'preview-page';
  /** `Text changed` */
  readonly kindText: string;
  /** `12 words added, 3 removed`, or empty. */
  readonly words: string;
  /** The page itself; none of a page that is not there any more. */
  readonly pageUrl: string | undefined;
  /** The page's file, relative to the content folder. */
  readonly file: string;
  readonly facts: readonly FactView[];
  readonly hunks: readonly DiffHunk[];
  readonly changeCount: number;
  /** Whether there was too much to find the smallest difference. */
  readonly isCoarse: boolean;
  readonly allUrl: string;
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
}

/** A page that shows what has changed in another one. */
export function diffPage(
  change: Exclude<PageChange, { kind: 'added' }>,
  path: string,
  neighbours: Pick<DiffView, 'previous' | 'next'>,
  oldImages: ReadonlySet<string>,
  helpCenter: HelpCenter,
  urls: Urls,
): DiffView {
  const page = pageOf(change);
  const after = change.kind === 'removed' ? undefined : change.after;
  const [old, now] = textOfSides(change.before, after, helpCenter.site.basePath, oldImages);
  const diff = diffBodies(old, now);
  const hunks = diffHunks(diff, { before: old.side, after: now.side });
  const trail = [
    { title: 'What changed', url: previewPath },
    { title: page.title, url: path },
  ];
  const framed = {
    url: path,
    title: page.title,
    description: `What has changed in ${page.title}`,
    noindex: true,
    category: undefined,
    trail,
  };
  return {
    ...frame(framed, helpCenter, urls, englishWords),
    ...neighbours,
    layout: 'preview-page',
    documentTitle: `Changes in ${page.title} | ${helpCenter.site.title}`,
    canonical: undefined,
    sidebar: [],
    kindText: kindTexts[change.kind],
    words: change.kind === 'markup' ? 'the words are the same' : wordsText(diff.added, diff.removed),
    pageUrl: after && urls.withBase(after.url),
    file: page.document.file,
    facts: factViews(change),
    hunks,
    changeCount: hunks.filter(({ kind }) => kind === 'changed').length,
    isCoarse: diff.isCoarse,
    allUrl: urls.withBase(previewPath),
  };
}
