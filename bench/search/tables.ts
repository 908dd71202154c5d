import { markdownTable } from '../markdown-table.ts';
import type { EngineRelevance } from './measure-relevance.ts';
import type { SizeMeasurement } from './measure-size.ts';
import { differenceOf, macroOf } from './paired.ts';
import { percentile } from './percentile.ts';
import { querySets } from './queries.ts';
import type { Transfer } from './transfer.ts';

/**
 * How often a right article comes first, and the mean reciprocal rank, in percent, the best of a set in bold; below, the mean of all sets,
 * and how much more the first engine has than another, with the interval that holds 95 % of such differences.
 */
export function relevanceTable(corpus: string, engines: readonly EngineRelevance[]): string {
  const [own] = engines;
  if (own === undefined) return '';
  // Peers have no links to leave out: the first of ours is what they are compared with.
  const compared = engines.filter((engine) => engine === own || !engine.name.startsWith('Signpost'));
  const sets = querySets.filter((set) => (own.relevance.get(set)?.queryCount ?? 0) > 0);
  const rows = sets.map((set) => {
    const ranks = compared.map(({ relevance }) => relevance.get(set)?.meanReciprocalRank ?? 0);
    const best = percent(Math.max(...ranks));
    return [
      `${set} (${own.relevance.get(set)?.queryCount ?? 0})`,
      ...engines.map((engine) => {
        const { first = 0, meanReciprocalRank = 0 } = engine.relevance.get(set) ?? {};
        const figures = `${percent(first)}/${percent(meanReciprocalRank)}`;
        return compared.includes(engine) && percent(meanReciprocalRank) === best ? `**${figures}**` : figures;
      }),
    ];
  });
  const more = engines.map((engine) => {
    if (engine === own) return '';
    const { mean, low, high } = differenceOf(own.answers, engine.answers);
    return `${percent(mean)} [${percent(low)}..${percent(high)}]`;
  });
  return markdownTable(
    [`${corpus}: R@1/MRR, %`, ...engines.map(({ name }) => name)],
    [
      ...rows,
      ['mean of the sets', ...engines.map(({ answers }) => percent(macroOf(answers)))],
      [`${own.name}: more by`, ...more],
    ],
  );
}

/** Engines that find whole articles have no row. */
export function deepLinkTable(rows: readonly EngineRelevance[]): string {
  return markdownTable(
    ['links to headings, %', 'n', 'the heading is the first result', 'the article is shown with it'],
    rows
      .filter(({ deepLinks: { ofArticle } }) => ofArticle > 0)
      .map(({ name, deepLinks: { queryCount, first, ofArticle } }) => [
        name,
        String(queryCount),
        percent(first),
        percent(ofArticle),
      ]),
  );
}

export function vocabularyTable(sizes: readonly SizeMeasurement[]): string {
  return markdownTable(
    ['articles', 'words', 'different words', 'the fitted curve', 'its exponent'],
    sizes.map(({ content: { articleCount, vocabulary, curve } }) => [
      String(articleCount),
      String(vocabulary.words),
      String(vocabulary.different),
      curve.at(vocabulary.words).toFixed(0),
      curve.exponent.toFixed(3),
    ]),
  );
}

/** A KB is 1,000 bytes. */
export function transferTable(sizes: readonly SizeMeasurement[]): string {
  return markdownTable(
    [
      'cold, to five results',
      'articles',
      'KB p50',
      'KB p95',
      'without heads p50',
      'p95',
      'requests p50',
      'ms p50',
      'scripts before that, KB',
    ],
    sizes.flatMap(({ content, searches }) =>
      searches.map(({ name, transfers }) => [
        name,
        String(content.articleCount),
        ...transferCells(transfers),
      ]),
    ),
  );
}

function transferCells(transfers: readonly Transfer[]): readonly string[] {
  const at = (share: number, figure: (transfer: Transfer) => number): number =>
    percentile(transfers.map(figure), share);
  return [
    kilobytes(at(0.5, ({ bytes }) => bytes)),
    kilobytes(at(0.95, ({ bytes }) => bytes)),
    kilobytes(at(0.5, ({ bodyBytes }) => bodyBytes)),
    kilobytes(at(0.95, ({ bodyBytes }) => bodyBytes)),
    String(at(0.5, ({ requests }) => requests)),
    at(0.5, ({ milliseconds }) => milliseconds).toFixed(0),
    kilobytes(at(0.5, ({ eagerScriptBytes }) => eagerScriptBytes)),
  ];
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
