import { checkInput, withSettings } from '../check/check.ts';
import type { FileChange } from '../content/changes/change-files.ts';
import { withNames } from '../content/layout/document-names.ts';
import { parseLedger } from '../content/ledger/ledger.ts';
import { goldenQueriesFile, ledgerFile } from '../content/placement.ts';
import { plainText } from '../content/plain-text.ts';
import { parseArticle, parseCategory } from '../content/read-document.ts';
import { parseSnippet } from '../content/reuse/snippets.ts';
import { parseGoldenQueries } from '../content/settings/golden-queries.ts';
import { inLanguageFolder } from '../content/translations/language-folder.ts';
import { withTranslationProblems } from '../content/translations/translation-problems.ts';
import type { Content } from '../content/types.ts';
import { checkSite } from '../links/check-site.ts';
import type { LinkFinding } from '../links/finding.ts';
import { newFindings } from '../links/new-findings.ts';
import type { Problem } from '../problems/problem.ts';
import { renderedOnce } from '../site/rendered-once.ts';
import { createSite, editionsOf, type Site } from '../site/site.ts';
import type { SiteTools } from '../site/site-tools.ts';

/**
 * The site as it will be, made of the new texts; nothing is read again.
 *
 * @param tools that the site before was made with: they know the bodies that stay as they are
 */
export function siteAfter(before: Site, changes: readonly FileChange[], tools: SiteTools): Site {
  const { content, helpCenter } = before;
  const texts = new Map(changes.map(({ file, after }) => [file, plainText(after)]));
  const targets = new Map(changes.map(({ file, target = file }) => [file, target]));
  const after = contentAfter(content, '', texts, targets, []);
  const translations = [...(content.translations ?? [])].map(
    ([folder, translation]) =>
      [folder, contentAfter(translation, folder, texts, targets, filesOf(after))] as const,
  );
  const whole =
    translations.length === 0
      ? after
      : withTranslationProblems({ ...after, translations: new Map(translations) });
  return createSite(whole, helpCenter.site, tools, renderedOnce(new Map()));
}

/** Of all pages. */
function filesOf({ articles, categories, unfinished }: Content): readonly string[] {
  return [...articles, ...categories, ...unfinished].map(({ file }) => file);
}

/**
 * What there is in one language afterwards.
 *
 * @param source files of the source of a translation, by which pages are told apart too
 */
function contentAfter(
  content: Content,
  folder: string,
  texts: ReadonlyMap<string, string>,
  targets: ReadonlyMap<string, string>,
  source: readonly string[],
): Content {
  // What is wrong with translations beside their sources is found again.
  const problems: Problem[] = content.problems.filter(
    ({ file, rule }) => !texts.has(file) && rule !== 'orphan-translation' && rule !== 'translated-key',
  );
  const reread = <Doc extends { readonly file: string }>(
    documents: readonly Doc[],
    parse: (
      file: string,
      source: string,
    ) => { readonly document?: Doc; readonly problems: readonly Problem[] },
  ): readonly Doc[] =>
    documents
      .flatMap((document) => {
        const text = texts.get(document.file);
        if (text === undefined) return [document];
        const reading = parse(targets.get(document.file) ?? document.file, text);
        problems.push(...reading.problems);
        return reading.document ? [reading.document] : [];
      })
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  const queriesFile = inLanguageFolder(folder, goldenQueriesFile);
  const queries = texts.get(queriesFile);
  const published = texts.get(inLanguageFolder(folder, ledgerFile));
  const ledger = published === undefined ? undefined : parseLedger(published, '', folder).ledger;
  const { layout } = content;
  const after: Content = {
    ...content,
    articles: reread(content.articles, (file, text) => parseArticle(file, text, layout)),
    categories: reread(content.categories, (file, text) => parseCategory(file, text, layout)),
    ...(content.snippets && {
      snippets: content.snippets.flatMap((known) => {
        const text = texts.get(known.file);
        return (text === undefined ? known : parseSnippet(known.file, text).snippet) ?? [];
      }),
    }),
    goldenQueries:
      queries === undefined ? content.goldenQueries : parseGoldenQueries(queries, queriesFile).queries,
    ...(ledger && { ledger: { ...ledger, retired: content.ledger?.retired ?? [] } }),
    problems,
  };
  return withNames(after, source);
}

/** What is wrong afterwards and was not before, in links and in all else. */
export function newProblems(before: Site, after: Site, changes: readonly FileChange[]): readonly Problem[] {
  const renames = new Map(changes.map(({ file, target = file }) => [file, target]));
  const renamed = ({ problem, fix }: LinkFinding): LinkFinding => ({
    problem: { ...problem, file: renames.get(problem.file) ?? problem.file },
    fix,
  });
  const known = findingsOf(before).map(renamed);
  const now = findingsOf(after);
  // A rewritten link has another target and is the same link: what was wrong with it stands in the same line, below
  // what was added to the front matter.
  const added = new Map(
    changes.map(({ file, target = file, before: old = '', after }) => [
      target,
      lineCount(after) - lineCount(old),
    ]),
  );
  const gone = Map.groupBy(newFindings(known, now), (finding) => placeOf(finding, 0));
  return newFindings(now, known)
    .filter(
      (finding) => gone.get(placeOf(finding, added.get(finding.problem.file) ?? 0))?.pop() === undefined,
    )
    .map(({ problem }) => problem);
}

/** Links in bodies of which there is no page are not rewritten, and hold nothing up. */
function findingsOf(site: Site): readonly LinkFinding[] {
  const links = editionsOf(site).flatMap((edition) =>
    withSettings(checkSite({ ...checkInput(edition), unfinished: [] }), edition),
  );
  return [...links, ...site.problems.map((problem) => ({ problem, fix: undefined }))];
}

function placeOf({ problem: { file, rule, position } }: LinkFinding, added: number): string {
  return JSON.stringify([file, rule, position === 'unknown' ? '' : position.line - added]);
}

function lineCount(text: string): number {
  return text.split(/\r\n?|\n/).length;
}
