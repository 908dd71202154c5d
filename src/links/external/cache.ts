import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ExpectedError } from '../../problems/expected-error.ts';
import { isFailure } from './failures.ts';
import { isKept, type Outcome, verdictOf } from './verdict.ts';

export interface CachedOutcome {
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
  readonly outcome: Outcome;
}

/** By address, without its fragment. */
export type ExternalCache = ReadonlyMap<string, CachedOutcome>;

interface Ages {
  readonly maxAgeMs: number;
  readonly failureMaxAgeMs: number;
}

/** Reads the cache. One that is missing or damaged is empty, and an entry that cannot be read is left out. */
export async function readCache(file: string): Promise<ExternalCache> {
  const stored = await parsed(file);
  if (!isRecord(stored) || !isRecord(stored.links)) return new Map();
  const entries = Object.entries(stored.links).flatMap(([url, value]) => {
    const entry = entryOf(value);
    return entry ? [[url, entry] as const] : [];
  });
  return new Map(entries);
}

/** Writes the cache in one step, so that whoever reads it meanwhile gets a whole one. */
export async function writeCache(file: string, cache: ExternalCache): Promise<void> {
  const links = [...cache]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([url, { checkedAt, outcome }]) => [
      url,
      { checkedAt: new Date(checkedAt).toISOString(), ...outcome },
    ]);
  const text = `${JSON.stringify({ links: Object.fromEntries(links) }, null, 2)}\n`;
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(unfinished, text);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExpectedError(`The answers about external links cannot be kept in \`${file}\`: ${reason}`);
  }
}

/** Whether an entry still speaks for its address. One from the future, after a clock was set back, does not. */
export function isFresh({ checkedAt, outcome }: CachedOutcome, now: number, ages: Ages): boolean {
  const age = now - checkedAt;
  const { maxAgeMs, failureMaxAgeMs } = ages;
  const lasts = verdictOf(outcome) === 'fine' ? maxAgeMs : Math.min(maxAgeMs, failureMaxAgeMs);
  return age >= 0 && age < lasts && isKept(outcome);
}

async function parsed(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // Without a cache the links are asked for again: slower, and never wrong.
    return undefined;
  }
}

function entryOf(value: unknown): CachedOutcome | undefined {
  if (!isRecord(value) || typeof value.checkedAt !== 'string') return undefined;
  const checkedAt = Date.parse(value.checkedAt);
  if (Number.isNaN(checkedAt)) return undefined;
  if (isFailure(value.failure)) return { checkedAt, outcome: { failure: value.failure } };
  if (Number.isInteger(value.status) && typeof value.status === 'number')
    return { checkedAt, outcome: { status: value.status } };
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
