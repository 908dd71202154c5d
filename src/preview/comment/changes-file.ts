import type { Urls } from '../../model/urls.ts';
import type { PageChange, Preview } from '../compare/changes.ts';
import { pageOf } from '../compare/compare-sites.ts';
import type { ListChange } from '../compare/list-changes.ts';
import { publicationText } from '../compare/page-facts.ts';
import type { SettingChange } from '../compare/setting-changes.ts';
import { diffPath, previewPath } from '../pages/preview-paths.ts';
import type { QueryChange } from '../types.ts';

/**
 * What `/preview/changes.json` holds, for programs: the same as the page of changes, in the same order.
 *
 * A `path` is an address without the origin and the base, a `url` a whole one, which there is only where the host says
 * at which origin the preview will be seen. What is not there is `null`. Keys are only added; a breaking change
 * increments `version`.
 */
export interface ChangesFile {
  readonly version: 1;
  /** What the change is compared with; `null` where that is not known, and then `reason` says why. */
  readonly base: { readonly name: string; readonly commit: string } | null;
  readonly reason: string | null;
  /** The page of changes. */
  readonly path: string;
  readonly url: string | null;
  /** How many of each there are; pages by what has become of them. */
  readonly counts: Readonly<Record<PageChange['kind'] | CountedList, number>> &
    Readonly<Partial<Record<'settings' | 'lists', number>>>;
  /** What matters most first. */
  readonly pages: readonly ChangedPageEntry[];
  readonly assets: readonly {
    readonly change: 'replaced' | 'added' | 'removed' | 'renamed';
    /** Relative to the content folder, as `previousPath`. */
    readonly path: string;
    readonly previousPath: string | null;
    /** Paths of the pages that need it. */
    readonly usedIn: readonly string[];
  }[];
  readonly redirects: readonly {
    readonly change: 'added' | 'removed' | 'changed';
    readonly from: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly lostAddresses: readonly {
    readonly path: string;
    readonly title: string;
    /** The file that holds the page now, where it has only moved. */
    readonly movedTo: string | null;
  }[];
  readonly lostAnchors: readonly {
    readonly path: string;
    readonly file: string;
    readonly ids: readonly string[];
  }[];
  readonly newProblems: readonly ProblemEntry[];
  readonly queries: readonly QueryChange[];
  /** Lists in another order: paths from the first that differs to the last; not there where nobody knows. */
  readonly lists?: readonly {
    readonly title: string;
    /** Place of the first path in the list, from 1. */
    readonly first: number;
    readonly before: readonly string[];
    readonly after: readonly string[];
  }[];
  /** Settings with what they were and are, `null` where they were or are not set; not there where nobody knows. */
  readonly settings?: readonly {
    readonly file: string;
    readonly name: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  /** Other changed files that are not content. */
  readonly generatorFiles: readonly string[];
  /** What could not be looked at. */
  /** What differs around the text of pages, where layouts are compared. */
  readonly around?: readonly string[];
  readonly notes: readonly string[];
}

type CountedList =
  | 'assets'
  | 'redirects'
  | 'lostAddresses'
  | 'lostAnchors'
  | 'newProblems'
  | 'queries'
  | 'generatorFiles';

export interface ChangedPageEntry {
  readonly change: PageChange['kind'];
  readonly kind: 'article' | 'category';
  readonly title: string;
  /** Relative to the content folder. */
  readonly file: string;
  /** `null` for a page that is not there any more. */
  readonly path: string | null;
  /** Where a page was that has moved or is gone. */
  readonly previousPath: string | null;
  readonly url: string | null;
  /** Where the change is shown; `null` where there is nothing to compare. */
  readonly diffPath: string | null;
  readonly diffUrl: string | null;
  /** Numbers of words. */
  readonly added: number;
  readonly removed: number;
  /** What differs besides the text: `visibility`, and keys of the front matter such as `title` and `order`. */
  readonly details: readonly string[];
  /** The file of the snippet that has changed, where the page only shows it. */
  readonly snippet?: string;
  /** When readers get the page, or that they do not: `will be published on 2026-12-01`. */
  readonly publication?: string;
}

/** As `--format json` prints it. */
export interface ProblemEntry {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly rule: string;
  readonly severity: string;
  readonly target: string;
  readonly message: string;
}

/** @param origin at which the preview will be seen, where that is known */
export function changesFile(
  { base, changes, background }: Preview,
  urls: Urls,
  origin: string | undefined,
): ChangesFile {
  const urlOf = (path: string | undefined): string | null =>
    origin === undefined || path === undefined ? null : origin + urls.withBase(path);
  const { pages, assets, redirects, lostAddresses, lostAnchors, lists } = changes;
  const { newProblems, queries, settings, generatorFiles, around, notes } = background;
  const ofKind = (kind: PageChange['kind']): number => pages.filter((page) => page.kind === kind).length;
  return {
    version: 1,
    base: base.kind === 'known' ? { name: base.name, commit: base.commit } : null,
    reason: base.kind === 'unknown' ? base.reason : null,
    path: previewPath,
    url: urlOf(previewPath),
    counts: {
      text: ofKind('text'),
      added: ofKind('added'),
      moved: ofKind('moved'),
      removed: ofKind('removed'),
      markup: ofKind('markup'),
      details: ofKind('details'),
      assets: assets.length,
      redirects: redirects.length,
      lostAddresses: lostAddresses.length,
      lostAnchors: lostAnchors.reduce((sum, { ids }) => sum + ids.length, 0),
      newProblems: newProblems.length,
      queries: queries.length,
      generatorFiles: generatorFiles.length,
      ...(lists && { lists: lists.length }),
      ...(settings && { settings: settings.length }),
    },
    pages: pages.map((change) => pageEntry(change, urlOf)),
    assets: assets.map(({ kind, path, before, usedIn }) => ({
      change: kind,
      path,
      previousPath: kind === 'renamed' ? (before?.path ?? null) : null,
      usedIn: usedIn.map(({ url }) => url),
    })),
    redirects: redirects.map(({ kind, from, before, after }) => ({
      change: kind,
      from,
      before: before ?? null,
      after: after ?? null,
    })),
    lostAddresses: lostAddresses.map(({ address, title, movedTo }) => ({
      path: address,
      title,
      movedTo: movedTo ?? null,
    })),
    lostAnchors: lostAnchors.map(({ page, ids }) => ({ path: page.url, file: page.document.file, ids })),
    newProblems: newProblems.map(({ file, position, rule, severity, target, message }) => ({
      file,
      line: position === 'unknown' ? null : position.line,
      column: position === 'unknown' ? null : position.column,
      rule,
      severity,
      target,
      message,
    })),
    queries,
    ...(lists && { lists: lists.map(listEntry) }),
    ...(settings && { settings: settings.map(settingEntry) }),
    generatorFiles,
    ...(around && { around }),
    notes,
  };
}

function pageEntry(change: PageChange, urlOf: (path: string | undefined) => string | null): ChangedPageEntry {
  const page = pageOf(change);
  const path = change.kind === 'removed' ? undefined : page.url;
  const hasGone = change.kind === 'moved' || change.kind === 'removed';
  const words = change.kind === 'added' || change.kind === 'removed' ? undefined : change.text;
  const publication = change.kind === 'removed' ? undefined : publicationText(page);
  return {
    change: change.kind,
    kind: page.kind,
    title: page.title,
    file: page.document.file,
    path: path ?? null,
    previousPath: hasGone ? previousPathOf(change) : null,
    url: urlOf(path),
    diffPath: diffPath(change) ?? null,
    diffUrl: urlOf(diffPath(change)),
    added: change.kind === 'added' ? change.words : (words?.added ?? 0),
    removed: change.kind === 'removed' ? change.words : (words?.removed ?? 0),
    details: change.kind === 'added' || change.kind === 'removed' ? [] : change.facts.map(({ name }) => name),
    ...('snippet' in change && change.snippet !== undefined && { snippet: change.snippet }),
    ...(publication !== undefined && { publication }),
  };
}

function listEntry({ title, first, before, after }: ListChange) {
  return { title, first, before: before.map(({ url }) => url), after: after.map(({ url }) => url) };
}

function settingEntry({ file, name, before, after }: SettingChange) {
  return { file, name, before: before ?? null, after: after ?? null };
}

function previousPathOf(change: Exclude<PageChange, { readonly kind: 'added' }>): string {
  const moved = change.kind === 'removed' ? undefined : change.hostAddresses;
  return moved?.before ?? change.before.url;
}
