/**
 * `npm run bench:reader`: what pages cost their readers, in Chromium, and what Lighthouse says to them. Tables go to
 * stdout. `npm run bench:reader -- --no-lighthouse` measures a part of it; `--content DIR` another help center than
 * the corpus.
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
import { measurePageLoad } from './reader/page-load.ts';
import { type ReaderPage, readerPages } from './reader/reader-pages.ts';
import { installPeers } from './search/install-peers.ts';

const base = '/help';
const project = path.join(import.meta.dirname, '..');
const corpus = path.join(project, '..', 'shared', 'corpus');

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: existsSync(corpus) ? corpus : path.join(project, 'content') },
    lighthouse: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-bench-reader-'));
try {
  buildSite(
    ['--content', path.resolve(values.content), '--base', base, '--output', path.join(folder, 'site')],
    {
      images: true,
    },
  );
  await measure(path.join(folder, 'site'));
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(output: string): Promise<void> {
  const server = await serveFolder(output, { packed: true });
  try {
    const pages = readerPages(output, base);
    const measured = await loadAll(server.origin, pages);
    console.log(`${loadTable(measured, pages)}\n\n${budgetLines(measured).join('\n')}`);
    if (!values.lighthouse) return;
    installPeers();
    const judged = pages.filter(({ name }) => ['home', 'category', 'long article'].includes(name));
    console.log(`\n${await lighthouseReport(server.origin, judged)}`);
  } finally {
    await server.close();
  }
}

async function loadAll(origin: string, pages: readonly ReaderPage[]): Promise<readonly MeasuredPage[]> {
  const browser = await launchChromium();
  try {
    const measured: MeasuredPage[] = [];
    for (const { name, address } of pages)
      measured.push({ name, ...(await measurePageLoad(browser, origin + address)) });
    return measured;
  } finally {
    await browser.close();
  }
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
