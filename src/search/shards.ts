import { pack } from './pack.ts';
import { type Postings, type Shard, writeShard } from './shared/index/postings.ts';
import { startOf } from './shared/index/word-ranges.ts';
import type { TermTable } from './term-table.ts';

/** Files that hold sorted words, and where each begins. */
export interface WordFiles {
  readonly starts: readonly string[];
  readonly files: readonly Uint8Array[];
}

/** Bytes of a shard before packing, and how many shards there are before they become larger: each is in the directory. */
const smallestShard = 1000;
const mostShards = 1000;

/** Bytes of a pack of shards before packing, where shards are small; and how many shards it has at least. */
const smallestPack = 6000;
const fewestOfPack = 3;

/** Bytes of all shards in one file up to which browsers load it while nobody waits. */
const smallIndex = 150_000;

/** The shards, each in a file of its own; some that follow each other in one; all of them in one. */
export interface ShardFiles extends WordFiles {
  readonly perPack: number;
  readonly packs: readonly Uint8Array[];
  /** `undefined` if they are too large together for what nobody has asked for. */
  readonly all: Uint8Array | undefined;
}

/** Writes terms into files of about the same size; a term with many places has one for itself. */
export function writeShards(table: TermTable): ShardFiles {
  const { starts, shards, size } = cut(table);
  const perPack = Math.max(fewestOfPack, Math.round(smallestPack / size));
  const files = shards.map(packed);
  const packs = Array.from({ length: Math.ceil(shards.length / perPack) }, (_pack, index) =>
    packed(together(shards.slice(index * perPack, (index + 1) * perPack))),
  );
  // Packing all of a large index to see that it is large would take as long as packing it for use.
  const isSmall = packs.reduce((bytes, { length }) => bytes + length, 0) <= smallIndex;
  return { starts, files, perPack, packs, all: isSmall ? packed(together(shards)) : undefined };
}

function packed(shard: Shard): Uint8Array {
  return pack(writeShard(shard));
}

function together(shards: readonly Shard[]): Shard {
  return new Map(shards.flatMap((shard) => [...shard]));
}

/** Terms in order, cut into shards. */
interface CutTerms {
  /** Where each shard begins. */
  readonly starts: readonly string[];
  readonly shards: readonly Shard[];
  /** Bytes of a shard before packing, nearly. */
  readonly size: number;
}

function cut(table: TermTable): CutTerms {
  const terms = [...table].sort(([one], [other]) => (one < other ? -1 : 1));
  const total = terms.reduce((sum, [term, postings]) => sum + sizeOf(term, postings), 0);
  const size = Math.max(smallestShard, total / mostShards);
  const starts: string[] = [];
  const shards: Shard[] = [];
  let shard = new Map<string, Postings>();
  let shardSize = 0;
  let before = '';
  const finish = (): void => {
    if (shard.size > 0) shards.push(shard);
    shard = new Map();
    shardSize = 0;
  };
  for (const [term, postings] of terms) {
    const added = sizeOf(term, postings);
    if (shardSize + added > size) finish();
    if (shard.size === 0) starts.push(startOf(term, before));
    shard.set(term, postings);
    shardSize += added;
    before = term;
  }
  finish();
  return { starts, shards, size };
}

/** Bytes of a term and its postings before packing, nearly. */
function sizeOf(term: string, postings: Postings): number {
  let size = term.length + 3;
  for (const { places } of postings.values()) size += 1 + places.length * 2;
  return size;
}
