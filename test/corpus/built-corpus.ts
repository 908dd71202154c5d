import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildSite, corpus, projectFolder } from './build-site.ts';

/** Builds of the real help center, each named by the hash of all that it was made of. */
const cache = path.join(projectFolder, '.cache', 'test');

/** What makes a build another one, beside the corpus itself. */
const sources = ['src', '_includes', '_data', 'eleventy.config.js', '.eleventy.ts', 'package-lock.json'];

/**
 * The folder of the real help center as it is published, which all tests that only read it share: it is built where
 * no test has built it of the same sources, in this run or an earlier one.
 */
export function builtCorpus(): string {
  const key = cacheKey();
  const shared = path.join(cache, key);
  mkdirSync(cache, { recursive: true });
  const built = readdirSync(cache);
  if (built.includes(key)) return shared;
  for (const old of built.filter((name) => !name.startsWith(key)))
    rmSync(path.join(cache, old), { recursive: true, force: true });
  // Another process may build the same meanwhile, and must not find half of it.
  const draft = mkdtempSync(`${shared}-`);
  buildCorpus(draft);
  try {
    renameSync(draft, shared);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!readdirSync(cache).includes(key)) throw error;
  }
  return shared;
}

/** Builds the real help center as it is published. */
export function buildCorpus(output: string): void {
  const { folder, base, url } = corpus;
  const address = ['--base', base, '--url', url];
  buildSite(['--content', folder, ...address, '--output', output, '--context', 'production']);
}

function cacheKey(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesAt(path.join(projectFolder, source))))
    hash.update(file).update(readFileSync(file));
  // Its images are too large to be read again by each test.
  for (const file of filesAt(corpus.folder)) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function filesAt(place: string): readonly string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
