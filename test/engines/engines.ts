import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { currentChromium, olderChromium } from './engine/chromium.ts';
import type { Engine, Session } from './engine/engine.ts';
import { firefox } from './engine/firefox.ts';
import { webkit } from './engine/webkit.ts';
import { finding } from './interactions/finding.ts';
import { article, type Interaction, readerOf } from './interactions/interaction.ts';
import { reading } from './interactions/reading.ts';
import { searching } from './interactions/searching.ts';
import { type ServedSite, serveOwnHelpCenter } from './site.ts';

/*
 * Does in each engine what readers do most, and prints a table of it. Each word after the command name engines, of which
 * only those are taken: `npm run test:engines -- 131 Firefox`. `SIGNPOST_PICTURES` names a folder for pictures.
 */

const engines: readonly Engine[] = [
  currentChromium(),
  olderChromium(131),
  olderChromium(119),
  olderChromium(110),
  firefox(),
  webkit(),
];

const interactions: readonly Interaction[] = [...searching, ...finding, ...reading];

const wide = [1280, 900] as const;

/** What went wrong with each interaction, where something did. */
type Outcome = ReadonlyMap<string, string>;

async function tryEngine(engine: Engine, site: ServedSite): Promise<Outcome> {
  const outcome = new Map<string, string>();
  let session: Session | undefined;
  try {
    session = await engine.start();
    for (const { name, run } of interactions) {
      try {
        await session.resize(...wide);
        await run(readerOf(session, site));
        const faults = session.faults();
        if (faults.length > 0) throw new Error(`The console says: ${faults.join('; ')}`);
      } catch (error) {
        outcome.set(name, String(error));
        session.faults();
      }
    }
    await takePictures(engine, session, site);
  } catch (error) {
    for (const { name } of interactions) outcome.set(name, `${engine.name}: ${error}`);
  } finally {
    await session?.close();
  }
  return outcome;
}

async function takePictures({ name }: Engine, session: Session, site: ServedSite): Promise<void> {
  const folder = process.env.SIGNPOST_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const take = async (what: string): Promise<void> => {
    const file = `${name}-${what}.png`.toLowerCase().replaceAll(' ', '-');
    writeFileSync(path.join(folder, file), await session.picture());
  };
  for (const [width, height] of [wide, [390, 844]] as const) {
    await session.resize(width, height);
    for (const [what, page] of [
      ['home', '/'],
      ['article', article],
      ['pattern', '/article/pattern-page/#callouts'],
    ] as const) {
      await session.go(site.origin + page);
      await take(`${what}-${width}`);
    }
  }
}

function table(outcomes: ReadonlyMap<Engine, Outcome>): string {
  const most = Math.max(...interactions.map(({ name }) => name.length));
  const names = [...outcomes.keys()].map(({ name }) => name);
  const line = (first: string, cells: readonly string[]): string =>
    [first.padEnd(most), ...cells.map((cell, at) => cell.padEnd(names[at]?.length ?? 0))]
      .join(' | ')
      .trimEnd();
  const rows = interactions.map(({ name }) =>
    line(
      name,
      [...outcomes.values()].map((outcome) => (outcome.has(name) ? 'FAILS' : 'ok')),
    ),
  );
  return [line('', names), ...rows].join('\n');
}

/** Whether a word of the command means an engine: its whole name, or a part of it that is no whole name of another. */
function isMeant(word: string, engine: Engine): boolean {
  const asked = word.toLowerCase();
  const exact = engines.find(({ name }) => name.toLowerCase() === asked);
  return exact ? exact === engine : engine.name.toLowerCase().includes(asked);
}

const wanted = process.argv.slice(2);
const chosen = engines.filter(
  (engine) => wanted.length === 0 || wanted.some((word) => isMeant(word, engine)),
);
if (chosen.length === 0)
  throw new Error(`No engine is called so: there are ${engines.map(({ name }) => name).join(', ')}.`);
const site = await serveOwnHelpCenter();
try {
  const outcomes = new Map<Engine, Outcome>();
  for (const engine of chosen) {
    const outcome = await tryEngine(engine, site);
    outcomes.set(engine, outcome);
    for (const [name, fault] of outcome) console.log(`${engine.name}: ${name}\n  ${fault}`);
  }
  console.log(table(outcomes));
  if ([...outcomes.values()].some(({ size }) => size > 0)) process.exitCode = 1;
} finally {
  await site.close();
}
