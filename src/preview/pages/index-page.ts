import type { HelpCenter } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';
import { frame, type PageFrame } from '../../pages/frame.ts';
import { englishWords } from '../../wording/words.ts';
import type { Changes, Preview } from '../compare/changes.ts';
import { newsBeside } from '../compare/told-once.ts';
import { counted, type MessagePart, messageParts, settingLabel, withVisibleSigns } from '../wording.ts';
import { type AssetView, assetViews } from './asset-views.ts';
import { type ChangeGroup, changeGroups } from './change-groups.ts';
import { type FactView, factView } from './fact-views.ts';
import { type LossView, lossViews } from './loss-views.ts';
import { previewPath } from './preview-paths.ts';
import { type ProblemView, problemViews } from './problem-views.ts';

export interface PreviewIndexView extends PageFrame {
  readonly layout: 'preview';
  /** What the change is compared with; `undefined` without a base. */
  readonly base: { readonly name: readonly MessagePart[]; readonly commit: string } | undefined;
  /** Why there is nothing to compare with. */
  readonly reason: readonly MessagePart[];
  /** Links to the sections that there are, what has to be looked at first. */
  readonly summary: readonly SummaryEntry[];
  readonly groups: readonly ChangeGroup[];
  readonly assets: readonly AssetView[];
  readonly redirects: readonly RedirectView[];
  readonly losses: LossView;
  /** So many are shown that the changes themselves are still in sight. */
  readonly problems: { readonly shown: readonly ProblemView[]; readonly folded: readonly ProblemView[] };
  readonly queries: readonly QueryView[];
  readonly lists: readonly ListView[];
  /** With a label and both values, as facts of pages. */
  readonly settings: readonly FactView[];
  readonly generatorFiles: readonly string[];
  /** What differs around the text of pages. */
  readonly around: readonly (readonly MessagePart[])[];
  readonly notes: readonly (readonly MessagePart[])[];
  /** The page that tells how the whole help center is, where there is one. */
  readonly healthUrl: string | undefined;
}

export interface SummaryEntry {
  readonly text: string;
  /** Id of the section on the page. */
  readonly id: string;
  /** Whether the change takes something from readers. */
  readonly isWarning: boolean;
}

export interface RedirectView {
  readonly label: string;
  readonly from: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A list that is in another order, as far as it differs. */
export interface ListView {
  readonly title: string;
  readonly first: number;
  readonly before: readonly ResultView[];
  readonly after: readonly ResultView[];
}

export interface QueryView {
  readonly query: string;
  readonly before: readonly ResultView[];
  readonly after: readonly ResultView[];
}

export interface ResultView {
  readonly title: string;
  /** With the base; nothing of a page that is not there any more. */
  readonly url: string | undefined;
}

/** The page that lists what a change does to the site, or says why nobody knows. */
export function indexPage(
  preview: Preview,
  helpCenter: HelpCenter,
  urls: Urls,
  healthUrl?: string,
): PreviewIndexView {
  const { base, changes, background } = preview;
  const page = { url: previewPath, title: 'What changed' };
  const framed = { ...page, description: '', noindex: true, category: undefined, trail: [page] };
  const titles = new Map(
    [...helpCenter.categories, ...helpCenter.articles].map(({ url, title }) => [url, title]),
  );
  const result = (url: string, was = url): ResultView => {
    const title = titles.get(url);
    return { title: title ?? was, url: title === undefined ? undefined : urls.withBase(url) };
  };
  const news = newsBeside({
    addresses: changes.lostAddresses.map(({ address }) => address),
    anchors: changes.lostAnchors.map(({ page: { url: path }, ids }) => ({ path, ids })),
  });
  const newProblems = background.newProblems.filter(news.isNewsOfProblem);
  const problems = problemViews(newProblems);
  const views = {
    groups: changeGroups(changes, urls),
    assets: assetViews(changes.assets, urls),
    redirects: changes.redirects.filter(news.isNewsOfRedirect).map(({ kind, from, before, after }) => ({
      label: redirectLabels[kind],
      from,
      before,
      after,
    })),
    losses: lossViews(changes, urls),
    problems: { shown: problems.slice(0, problemsShown), folded: problems.slice(problemsShown) },
    queries: background.queries.map(({ query, before, after }) => ({
      query,
      before: before.map((url) => result(url)),
      after: after.map((url) => result(url)),
    })),
    settings: (background.settings ?? []).map(({ before, after, ...setting }) =>
      factView(settingLabel(setting), before, after),
    ),
    lists: (changes.lists ?? []).map((list) => ({
      ...list,
      before: list.before.map((entry) => result(entry.url, entry.title)),
      after: list.after.map((entry) => result(entry.url, entry.title)),
    })),
    generatorFiles: background.generatorFiles.map(withVisibleSigns),
    around: (background.around ?? []).map(messageParts),
    notes: background.notes.map(messageParts),
  };
  return {
    ...frame(framed, helpCenter, urls, englishWords),
    ...views,
    layout: 'preview',
    canonical: undefined,
    sidebar: [],
    base:
      base.kind === 'known' ? { name: messageParts(base.name), commit: base.commit.slice(0, 9) } : undefined,
    reason: base.kind === 'unknown' ? messageParts(base.reason) : [],
    summary: summaryOf(changes, views, newProblems.length),
    healthUrl,
  };
}

const problemsShown = 5;

const redirectLabels = { added: 'New', removed: 'Removed', changed: 'Leads elsewhere' } as const;

type CountedList =
  | 'groups'
  | 'assets'
  | 'redirects'
  | 'queries'
  | 'lists'
  | 'settings'
  | 'generatorFiles'
  | 'around'
  | 'notes';

function summaryOf(
  { lostAddresses, lostAnchors }: Changes,
  views: Pick<PreviewIndexView, CountedList>,
  problems: number,
): readonly SummaryEntry[] {
  const anchors = lostAnchors.reduce((sum, { ids }) => sum + ids.length, 0);
  const count = (number: number, id: string, text: string, isWarning = false): readonly SummaryEntry[] =>
    number === 0 ? [] : [{ id, text, isWarning }];
  return [
    ...count(
      lostAddresses.length,
      'lost',
      `${counted(lostAddresses.length, 'address', 'addresses')} lost`,
      true,
    ),
    ...count(anchors, 'lost', `${counted(anchors, 'anchor')} lost`, true),
    ...count(problems, 'problems', counted(problems, 'new link problem'), true),
    ...views.groups.map(({ id, summary }) => ({ id, text: summary, isWarning: false })),
    ...count(views.assets.length, 'files', `${counted(views.assets.length, 'file')} changed`),
    ...count(views.redirects.length, 'redirects', `${counted(views.redirects.length, 'redirect')} changed`),
    ...count(
      views.queries.length,
      'queries',
      `${counted(views.queries.length, 'search', 'searches')} answered otherwise`,
    ),
    ...count(views.lists.length, 'lists', `${counted(views.lists.length, 'list')} in another order`),
    ...count(views.settings.length, 'settings', `${counted(views.settings.length, 'setting')} changed`),
    ...count(
      views.generatorFiles.length,
      'generator',
      `${counted(views.generatorFiles.length, 'file')} changed beside the content`,
    ),
    ...count(views.around.length, 'around', 'Pages differ around their text'),
    ...count(views.notes.length, 'notes', 'Not everything was looked at'),
  ];
}
