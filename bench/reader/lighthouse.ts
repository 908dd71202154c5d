import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { markdownTable } from '../markdown-table.ts';
import type { ReaderPage } from './reader-pages.ts';

const program = path.join(import.meta.dirname, '..', 'node_modules', 'lighthouse', 'cli', 'index.js');

const devices = { mobile: [], desktop: ['--preset=desktop'] } as const;

/** The part of Lighthouse's report that is read. */
const reportSchema = z.object({
  categories: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      displayValue: z.string().optional(),
      details: z.object({ items: z.unknown().optional() }).optional(),
    }),
  ),
});
type Report = z.infer<typeof reportSchema>;

/**
 * What Lighthouse says to pages on a phone and on a desktop: a table of scores, and below it every audit that takes
 * points. Performance is measured on this machine, whatever else it does.
 */
export async function lighthouseReport(origin: string, pages: readonly ReaderPage[]): Promise<string> {
  const runs: { name: string; report: Report }[] = [];
  for (const page of pages) {
    for (const [device, options] of Object.entries(devices)) {
      runs.push({ name: `${page.name}, ${device}`, report: await judge(origin + page.address, options) });
    }
  }
  const titles = Object.values(runs[0]?.report.categories ?? {}).map(({ title }) => title);
  const rows = runs.map(({ name, report }) => [
    name,
    ...Object.values(report.categories).map(({ score }) => shown(score)),
  ]);
  const lost = runs.flatMap(({ name, report }) => lostPoints(report).map((line) => `- ${name}: ${line}`));
  return [markdownTable(['Lighthouse', ...titles], rows), '', ...lost].join('\n');
}

/** @throws where Lighthouse gives no report, with what it printed */
async function judge(address: string, options: readonly string[]): Promise<Report> {
  process.stderr.write(`Lighthouse looks at ${address} ${options.join(' ')}\n`);
  const args = [
    program,
    address,
    '--output=json',
    '--quiet',
    '--chrome-flags=--headless=new --no-sandbox',
    ...options,
  ];
  // The site is served by this process, which must not wait.
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  if (status !== 0) throw new Error(`Lighthouse ended with ${status}:\n${stderr}`);
  return reportSchema.parse(JSON.parse(stdout));
}

/** Audits that count and are not all right, each with the beginning of what it found. */
function lostPoints({ categories, audits }: Report): readonly string[] {
  return Object.values(categories).flatMap(({ title, auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score === 1) return [];
      const found = JSON.stringify(audit.details?.items ?? '').slice(0, 400);
      return `${title}, ${id} (weight ${weight}) ${shown(audit.score)} ${audit.displayValue ?? ''} ${found}`;
    }),
  );
}

function shown(score: number | null): string {
  return score === null ? '-' : String(Math.round(score * 100));
}
