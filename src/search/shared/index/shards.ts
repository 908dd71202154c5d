import type { Directory, LoadFile } from '../types.ts';
import { type Postings, readShard, type Shard } from './postings.ts';
import { fileOf, filesOf } from './word-ranges.ts';

/** From so many shards of a pack on, the pack is loaded: it costs about as many bytes, and one request. */
const fewestOfPack = 2;

/** The shards of an index, each loaded once: alone, in a pack with its neighbours, or with all others. */
export interface Shards {
  readonly postingsOf: (term: string) => Promise<Postings | undefined>;
  /** The shards with the terms that start so, in order. */
  readonly startingWith: (prefix: string) => Promise<readonly Shard[]>;
  /** Loads all of them in one file, where there is one. */
  readonly loadAll: () => Promise<void>;
}

/** @param read reads a file of the version's folder; rejects when it cannot, and is asked again by the next query */
export function createShards(
  {
    shards: starts,
    shardsPerPack,
    isPrefetched,
  }: Pick<Directory, 'shards' | 'shardsPerPack' | 'isPrefetched'>,
  read: LoadFile,
): Shards {
  const known = new Map<number, Promise<Shard>>();
  const keep = (file: number, shard: Promise<Shard>): Promise<Shard> => {
    known.set(file, shard);
    shard.catch(() => known.delete(file));
    return shard;
  };
  const load = (file: number): Promise<Shard> =>
    known.get(file) ?? keep(file, read(`s/${file}.bin`).then(readShard));
  /** Loads a file with the shards from one to another, the last not included. */
  const loadTogether = (path: string, from: number, to: number): readonly Promise<Shard>[] => {
    const files = Array.from({ length: to - from }, (_shard, index) => from + index);
    const missing = files.filter((file) => !known.has(file));
    if (missing.length === 0) return [];
    const parts = read(path).then((contents) => partsOf(readShard(contents), starts));
    return missing.map((file) =>
      keep(
        file,
        parts.then((shards) => shards.get(file) ?? new Map()),
      ),
    );
  };
  return {
    postingsOf: async (term) => {
      const file = fileOf(term, starts);
      return file === undefined ? undefined : (await load(file)).get(term);
    },
    startingWith: async (prefix) => {
      const files = filesOf(prefix, starts);
      const missing = files.filter((file) => !known.has(file));
      const packs = missing.map((file) => Math.floor(file / shardsPerPack));
      for (const pack of new Set(packs)) {
        const from = pack * shardsPerPack;
        if (packs.filter((other) => other === pack).length >= fewestOfPack)
          loadTogether(`g/${pack}.bin`, from, Math.min(from + shardsPerPack, starts.length));
      }
      return Promise.all(files.map(load));
    },
    loadAll: async () => {
      if (isPrefetched) await Promise.all(loadTogether('shards.bin', 0, starts.length));
    },
  };
}

/** The terms of several shards, by the shards that they belong to. */
function partsOf(together: Shard, starts: readonly string[]): ReadonlyMap<number, Shard> {
  const parts = new Map<number, Map<string, Postings>>();
  for (const [term, postings] of together) {
    const file = fileOf(term, starts) ?? 0;
    const part = parts.get(file);
    if (part) part.set(term, postings);
    else parts.set(file, new Map([[term, postings]]));
  }
  return parts;
}
