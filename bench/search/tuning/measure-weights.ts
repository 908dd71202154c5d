import process from 'node:process';
import type { SearchArticle } from '../../../src/search/index-article.ts';
import { weights as shipped, type Weights } from '../../../src/search/shared/weights.ts';
import type { Site } from '../../../src/site/site.ts';
import type { Query } from '../queries.ts';
import { signpostIndexes } from '../signpost-engine.ts';
import { foldsOf, type RecordedCorpus, weightsBefore } from './folds.ts';
import { withoutHopeless } from './recorded-answer.ts';
import { articleTexts, type RecordedQuery, recordQuery } from './recorded-query.ts';
import { chosenTable, foldTable, sensitivityTable } from './tables.ts';

/** Between these, weights are looked for. */
const extremes: readonly Weights[] = [
  weightsBefore,
  shipped,
  { ...shipped, coverage: 4, fields: { ...shipped.fields, title: 2.5, headings: 8, links: 2 } },
];

/** Asks all queries of a corpus once, each of the files without the links that it was made from. */
export async function recordCorpus(
  name: string,
  site: Site,
  articles: readonly SearchArticle[],
  queries: readonly Query[],
): Promise<RecordedCorpus> {
  process.stderr.write(`recording ${name}\n`);
  const { wholeFiles, strictFiles, language } = signpostIndexes(site, articles);
  const texts = await articleTexts(wholeFiles, language);
  const recorded: RecordedQuery[] = [];
  for (const query of queries)
    recorded.push(
      withoutHopeless(await recordQuery(query, strictFiles(query.query), texts, language), extremes),
    );
  return { name, queries: recorded };
}

/** Chooses weights fold by fold, and says what each constant is worth. */
export function weightTables(corpora: readonly RecordedCorpus[]): string {
  process.stderr.write('choosing weights, fold by fold\n');
  const folds = foldsOf(corpora);
  return [foldTable(folds), chosenTable(folds), sensitivityTable(corpora)].join('\n\n');
}
