/**
 * `npm run bench:search`: how well the search answers and what it costs a browser, beside others. Tables go to
 * stdout. `npm run bench:search -- --no-bytes --no-peers --no-weights --misses` measures a part of it and tells what was missed;
 * `--sizes 168,1680` says how many articles there are where bytes are counted. Weights are chosen on all corpora but one,
 * and tried on that one, for each in turn.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../test/browser/chromium.ts';
import { type SearchCorpus, searchCorpora } from './search/corpora.ts';
import { readHelpCenter, searchArticles } from './search/help-center.ts';
import { installPeers } from './search/install-peers.ts';
import { measureRelevance } from './search/measure-relevance.ts';
import { measureSize, type SizeMeasurement } from './search/measure-size.ts';
import { missesTable } from './search/misses.ts';
import { oldNames } from './search/old-names.ts';
import { createRandom } from './search/random.ts';
import { signpostEngines, signpostIndexes } from './search/signpost-engine.ts';
import { deepLinkTable, relevanceTable, transferTable, vocabularyTable } from './search/tables.ts';
import type { RecordedCorpus } from './search/tuning/folds.ts';
import { recordCorpus, weightTables } from './search/tuning/measure-weights.ts';

const seed = 100;

const { values } = parseArgs({
  options: {
    relevance: { type: 'boolean', default: true },
    weights: { type: 'boolean', default: true },
    bytes: { type: 'boolean', default: true },
    peers: { type: 'boolean', default: true },
    misses: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '168,1680,8400' },
    queries: { type: 'string', default: '100' },
  },
  allowNegative: true,
});
const corpora = searchCorpora();
const [largest] = corpora;

if (largest) await measure(largest);
else console.log('The corpora are not here: nothing was measured.');

async function measure(sized: SearchCorpus): Promise<void> {
  if (values.peers) installPeers();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-bench-search-'));
  const browser = await launchChromium();
  try {
    if (values.relevance) for (const corpus of corpora) await showRelevance(corpus, browser, folder);
    if (values.weights) console.log(`${await showWeights()}\n`);
    if (values.bytes) await showBytes(sized, browser, folder);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function showRelevance(corpus: SearchCorpus, browser: Browser, folder: string): Promise<void> {
  const site = await readHelpCenter(corpus);
  const articles = searchArticles(site);
  const own = signpostEngines(signpostIndexes(site, articles));
  const peers = values.peers ? await openPeers() : undefined;
  const engines = [...own, ...(peers?.engines ?? [])];
  const queries = [...corpus.queries, ...oldNames(site, corpus.history)];
  const measured = await measureRelevance(engines, queries, articles);
  await peers?.close();
  console.log(`${relevanceTable(corpus.name, measured)}\n\n${deepLinkTable(measured)}\n`);
  const [strict] = measured;
  if (values.misses && strict) console.log(`${missesTable(strict)}\n`);

  async function openPeers() {
    // They may have been installed a moment ago.
    const peersModule = await import('./search/peers.ts');
    return peersModule.openPeers(site, articles, browser, path.join(folder, corpus.name));
  }
}

async function showWeights(): Promise<string> {
  const recorded: RecordedCorpus[] = [];
  for (const corpus of corpora) {
    const site = await readHelpCenter(corpus);
    const queries = [...corpus.queries, ...oldNames(site, corpus.history)];
    recorded.push(await recordCorpus(corpus.name, site, searchArticles(site), queries));
  }
  return weightTables(recorded);
}

async function showBytes(corpus: SearchCorpus, browser: Browser, folder: string): Promise<void> {
  const site = await readHelpCenter(corpus);
  const queries = createRandom(seed)
    .shuffle(corpus.queries)
    .slice(0, Number(values.queries))
    .map(({ query }) => query);
  const sizes: SizeMeasurement[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    process.stderr.write(`building and searching ${size} articles\n`);
    const sizeFolder = path.join(folder, String(size));
    mkdirSync(sizeFolder);
    const multiple = Math.max(1, Math.round(size / site.helpCenter.articles.length));
    const { peers } = values;
    sizes.push(
      await measureSize({ source: corpus, site, multiple, queries, browser, peers, folder: sizeFolder }),
    );
    rmSync(sizeFolder, { recursive: true });
  }
  console.log(`${transferTable(sizes)}\n\n${vocabularyTable(sizes)}`);
}
