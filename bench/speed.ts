/**
 * `npm run bench:speed`: what a cold build with search index and link check, and the start of commands, cost, as ratios
 * to a floor that is measured in the same turns. Ends with 1 where a figure is over its budget by more than a tenth.
 *
 * `npm run bench:speed -- --copies 1 --turns 3 --against HEAD~5` measures a part of it, and another commit beside.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { makeCopies, scales } from './content-copies.ts';
import { markdownTable } from './markdown-table.ts';
import { type Figures, measureInTurns } from './speed/in-turns.ts';
import { builds, starts } from './speed/programs.ts';

/** Of each program that has one: CPU time by that of the floor, and megabytes at the peak. */
const budgets = z
  .record(z.string(), z.object({ timesFloor: z.number(), peakMegabytes: z.number() }))
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, 'speed', 'budgets.json'), 'utf8')));
/** What a figure may be over its budget: so far, machines differ. */
const tolerance = 1.1;

const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '1,10' },
    turns: { type: 'string', default: '5' },
    against: { type: 'string' },
  },
});
const turns = Number(values.turns);
const project = path.join(import.meta.dirname, '..');
const corpus = path.join(project, '..', 'shared', 'corpus');
const source = existsSync(corpus) ? corpus : path.join(project, 'content');
if (source !== corpus)
  console.log("The corpus is not here: these are numbers of Signpost's own help center.\n");

const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-speed-'));
const earlier = values.against === undefined ? undefined : path.join(folder, 'earlier');
try {
  if (earlier !== undefined) checkOut(values.against ?? '', earlier);
  const over = [
    ...report('start', measureInTurns(starts({ folder: emptyFolder('start'), earlier }), turns)),
    ...scales
      .filter(({ articles }) => values.copies.split(',').map(Number).includes(articles))
      .flatMap((scale) => {
        const name = `${scale.articles}x`;
        process.stderr.write(`measuring ${name}\n`);
        const place = emptyFolder(name);
        const content = path.join(place, 'content');
        makeCopies(source, content, scale);
        return report(`build ${name}`, measureInTurns(builds({ folder: place, content, earlier }), turns));
      }),
  ];
  for (const line of over) console.log(line);
  process.exitCode = over.length === 0 ? 0 : 1;
} finally {
  if (earlier !== undefined) git('worktree', 'remove', '--force', earlier);
  rmSync(folder, { recursive: true, force: true });
}

function emptyFolder(name: string): string {
  const made = path.join(folder, name);
  mkdirSync(made);
  return made;
}

/** The state of a commit, with the packages of now. */
function checkOut(ref: string, target: string): void {
  git('worktree', 'add', '--detach', target, ref);
  symlinkSync(path.join(project, 'node_modules'), path.join(target, 'node_modules'));
}

function git(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

/** Prints a table. @returns a line for each figure that is over its budget by more than the tolerance */
function report(title: string, figures: readonly Figures[]): readonly string[] {
  const rows = figures.map(({ name, cpuSeconds, timesFirst, wallOfCpu, peakMegabytes }) => [
    name,
    cpuSeconds.toFixed(2),
    timesFirst.toFixed(1),
    wallOfCpu.toFixed(2),
    peakMegabytes.toFixed(0),
  ]);
  console.log(
    `${markdownTable([title, 'CPU s', `times ${figures[0]?.name}`, 'wall of CPU', 'peak MB'], rows)}\n`,
  );
  return figures.flatMap(({ name, timesFirst, peakMegabytes }) => {
    const budget = budgets[`${title}: ${name}`];
    if (budget === undefined) return [];
    return [
      ...overBudget(`${title}: ${name}`, 'times the floor', timesFirst, budget.timesFloor),
      ...overBudget(`${title}: ${name}`, 'MB at the peak', peakMegabytes, budget.peakMegabytes),
    ];
  });
}

function overBudget(name: string, unit: string, figure: number, budget: number): readonly string[] {
  if (figure <= budget * tolerance) return [];
  return [`Over budget: ${name} takes ${figure.toFixed(1)} ${unit}, and ${budget} is what it may.`];
}
