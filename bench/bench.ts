/**
 * `npm run bench`: how builds, pages, edits and the check of links grow with the number of articles, and what images
 * cost. Tables go to stdout. `npm run bench -- --copies 1,10 --no-edits --no-check --no-images` measures a part of it.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkTable } from './check-table.ts';
import { type Copies, makeCopies, type Scale, scales } from './content-copies.ts';
import { type EditMeasurement, measureEdits } from './edit-loop.ts';
import { type Cost, secondsAnArticle, secondsAnArticleMore } from './growth.ts';
import { markdownTable } from './markdown-table.ts';
import { measureBuild } from './measure-build.ts';
import { type CheckMeasurement, measureCheck } from './measure-check.ts';
import { imageTable } from './measure-images.ts';
import type { RunMeasurement } from './measure-run.ts';
import { type PageSize, pageSize } from './page-size.ts';

/** Editing 8,400 articles is nobody's day. */
const mostCopiesEdited = 10;
/** What linkinator takes for more is no news. */
const mostCopiesCrawled = 10;

interface Result extends Copies {
  readonly scale: Scale;
  readonly build: RunMeasurement;
  readonly check: CheckMeasurement | undefined;
  readonly page: PageSize;
  readonly edits: EditMeasurement | undefined;
}

const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '1,10,50' },
    edits: { type: 'boolean', default: true },
    check: { type: 'boolean', default: true },
    images: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const chosen = values.copies.split(',').map(Number);
const project = path.join(import.meta.dirname, '..');
const corpus = path.join(project, '..', 'shared', 'corpus');
const hasCorpus = existsSync(corpus);
const source = hasCorpus ? corpus : path.join(project, 'content');
if (!hasCorpus) console.log("The corpus is not here: these are numbers of Signpost's own help center.\n");
const base = hasCorpus ? '/help' : '';
const article = articleToLookAt();

const results: Result[] = [];
for (const scale of scales.filter(({ articles }) => chosen.includes(articles))) {
  process.stderr.write(`measuring ${scale.articles}x\n`);
  results.push(await measure(scale));
}
console.log(buildTable(results));
if (values.check) {
  const rows = results.flatMap(({ scale, articleCount, check }) =>
    check === undefined ? [] : [{ name: `${scale.articles}x`, articleCount, check }],
  );
  console.log(`\n${checkTable(rows)}`);
}
if (values.edits) console.log(`\n${editTable(results)}`);
if (values.images) {
  process.stderr.write('measuring images\n');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-bench-'));
  try {
    console.log(`\n${imageTable(source, base, folder)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(scale: Scale): Promise<Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-bench-'));
  try {
    const content = path.join(folder, 'content');
    const output = path.join(folder, 'site');
    mkdirSync(content);
    const copies = makeCopies(source, content, scale);
    const build = measureBuild(content, output, base, folder);
    const page = pageSize(path.join(output, base, 'article', path.parse(article).name, 'index.html'));
    const crawled = scale.articles <= mostCopiesCrawled ? output : undefined;
    const check = values.check ? measureCheck(content, crawled, base, folder) : undefined;
    rmSync(output, { recursive: true });
    const isEdited = values.edits && scale.articles <= mostCopiesEdited;
    const edits = isEdited ? await measureEdits(content, article, base) : undefined;
    return { scale, ...copies, build, check, page, edits };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The article that the peers were measured with; of another content folder, the first. */
function articleToLookAt(): string {
  const usual = path.join('articles', 'organizations', 'about-organizations.md');
  if (existsSync(path.join(source, usual))) return usual;
  const files = readdirSync(path.join(source, 'articles'), { recursive: true, encoding: 'utf8' }).sort();
  const first = files.find((file) => file.endsWith('.md'));
  if (first === undefined) throw new Error(`${source} has no articles.`);
  return path.join('articles', first);
}

function buildTable(rows: readonly Result[]): string {
  const header = [
    'build',
    'articles',
    'categories',
    'CPU s',
    'CPU an article, to the first',
    'CPU ms an article more',
    'wall s',
    'pages/s',
    'peak MB',
    'page bytes',
    'gzip',
  ];
  const costs = rows.map(({ articleCount, build }) => ({ articleCount, cpuSeconds: build.cpuSeconds }));
  return markdownTable(
    header,
    rows.map(({ scale, articleCount, categoryCount, build, page }, index) => [
      `${scale.articles}x`,
      String(articleCount),
      String(categoryCount),
      build.cpuSeconds.toFixed(2),
      timesTheFirst({ articleCount, ...build }, costs[0]),
      (1000 * secondsAnArticleMore(costs[index - 1], { articleCount, ...build })).toFixed(1),
      build.wallSeconds.toFixed(2),
      ((articleCount + categoryCount) / build.wallSeconds).toFixed(0),
      build.peakMegabytes.toFixed(0),
      String(page.bytes),
      String(page.gzipBytes),
    ]),
  );
}

function timesTheFirst(cost: Cost, first: Cost = cost): string {
  return (secondsAnArticle(cost) / secondsAnArticle(first)).toFixed(2);
}

function editTable(rows: readonly Result[]): string {
  return markdownTable(
    ['edit loop', 'articles', 'median ms', 'longest ms'],
    rows.flatMap(({ scale, articleCount, edits }) =>
      edits === undefined
        ? []
        : [[`${scale.articles}x`, String(articleCount), edits.median.toFixed(0), edits.longest.toFixed(0)]],
    ),
  );
}
