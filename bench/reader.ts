/**
 * `npm run bench:reader`: what pages cost their readers, in Chromium, and what Lighthouse says to them. Tables go to
 * stdout. `npm run bench:reader -- --no-lighthouse` measures a part of it; `--content DIR` another help center than
 * the corpus; `--before DIR` a site that an earlier version has built under `/help`, beside the time to the next page.
 * Where Starlight is installed (`npm install --prefix bench/starlight`), the same articles are built by it
 * and measured in turn.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../test/browser/chromium.ts';
import { serveFolder } from '../test/browser/server.ts';
import { buildSite } from '../test/corpus/build-site.ts';
import { markdownTable } from './markdown-table.ts';
import { budgetLines, type MeasuredPage } from './reader/budgets.ts';
import { lighthouseReport } from './reader/lighthouse.ts';
import { nextPageTable } from './reader/next-page.ts';
import { measurePageLoad } from './reader/page-load.ts';
import { type ReaderPage, readerPages } from './reader/reader-pages.ts';
import { slowPhoneTable } from './reader/slow-phone.ts';
import { buildStarlight, hasStarlight } from './reader/starlight.ts';
import { installPeers } from './search/install-peers.ts';

const base = '/help';
const project = path.join(import.meta.dirname, '..');
const corpus = path.join(project, '..', 'shared', 'corpus');

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: existsSync(corpus) ? corpus : path.join(project, 'content') },
    lighthouse: { type: 'boolean', default: true },
    before: { type: 'string' },
  },
  allowNegative: true,
});

const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-bench-reader-'));
try {
  buildSite(
    [
      ...['--content', path.resolve(values.content), '--base', base, '--output', path.join(folder, 'site')],
      // What readers see, and search engines are asked to find.
      ...['--context', 'production'],
    ],
    { images: true },
  );
  await measure(path.join(folder, 'site'));
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(output: string): Promise<void> {
  const server = await serveFolder(output, { packed: true });
  try {
    const pages = readerPages(output, base);
    const loads = await loadInTurn(
      1,
      pages.map((page) => ({ page, origin: server.origin })),
    );
    const measured = loads.flat();
    console.log(`${loadTable(measured, pages)}\n\n${budgetLines(measured).join('\n')}`);
    console.log(`\n${await speedTables(server.origin, pages)}`);
    if (hasStarlight()) console.log(`\n${await starlightTable(output, server.origin, pages)}`);
    if (!values.lighthouse) return;
    installPeers();
    const judged = pages.filter(({ name }) => ['home', 'category', 'long article'].includes(name));
    console.log(`\n${await lighthouseReport(server.origin, judged)}`);
  } finally {
    await server.close();
  }
}

/** What a page costs on a slow phone, and how long the next one takes. */
async function speedTables(origin: string, pages: readonly ReaderPage[]): Promise<string> {
  const article = pages.find(({ name }) => name === 'long article');
  if (article === undefined) return '';
  const before =
    values.before === undefined
      ? undefined
      : await serveFolder(path.resolve(values.before), { packed: true });
  const browser = await launchChromium();
  try {
    const sites = [...(before ? [{ name: 'before', origin: before.origin }] : []), { name: 'now', origin }];
    return `${await slowPhoneTable(browser, origin, article)}\n\n${await nextPageTable(sites, article)}`;
  } finally {
    await browser.close();
    await before?.close();
  }
}

/** Each article five times by the one and five times by the other, in turn; the median of what is painted when. */
async function starlightTable(output: string, origin: string, all: readonly ReaderPage[]): Promise<string> {
  const images = path.join(path.resolve(values.content), 'images');
  const starlight = buildStarlight(
    { output, base, images },
    all.filter(({ name }) => name.includes('article')),
  );
  const server = await serveFolder(starlight.site, { packed: true });
  try {
    const ours = all.filter(({ address }) =>
      starlight.pages.some((page) => path.basename(page.address) === path.basename(address)),
    );
    const rounds = await loadInTurn(5, [
      ...ours.map((page) => ({ page, origin })),
      ...starlight.pages.map((page) => ({ page, origin: server.origin })),
    ]);
    const medians = rounds.map((loads) => {
      const [middle] = loads.toSorted((a, b) => a.largestPaint - b.largestPaint).slice(loads.length / 2);
      return middle === undefined ? [] : [middle];
    });
    return loadTable(medians.flat(), [...ours, ...starlight.pages]);
  } finally {
    await server.close();
  }
}

/** Loads pages one after the other, round by round; what was measured of each page. */
async function loadInTurn(
  rounds: number,
  pages: readonly { readonly page: ReaderPage; readonly origin: string }[],
): Promise<readonly (readonly MeasuredPage[])[]> {
  const loads: readonly MeasuredPage[][] = pages.map(() => []);
  const browser = await launchChromium();
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { page, origin }] of pages.entries())
        loads[index]?.push({ name: page.name, ...(await measurePageLoad(browser, origin + page.address)) });
    }
  } finally {
    await browser.close();
  }
  return loads;
}

function loadTable(measured: readonly MeasuredPage[], pages: readonly ReaderPage[]): string {
  const header = [
    'page',
    'HTML',
    'CSS',
    'JS',
    'the three',
    'images',
    'others',
    'requests',
    'shift',
    'largest paint ms',
    'address',
  ];
  return markdownTable(
    header,
    measured.map((page, index) => [
      page.name,
      ...[
        page.html,
        page.css,
        page.js,
        page.html + page.css + page.js,
        page.images,
        page.others,
        page.requests,
      ].map(String),
      page.layoutShift.toFixed(4),
      page.largestPaint.toFixed(0),
      pages[index]?.address ?? '',
    ]),
  );
}
