import { pack } from './pack.ts';
import { type Postings, type Shard, writeShard } from './shared/index/postings.ts';
import { shardsPerPack } from './shared/index/shards.ts';
import { startOf } from './shared/index/word-ranges.ts';
import type { TermTable } from './term-table.ts';

/** Files that hold sorted words, and where each begins. */
export interface WordFiles {
  readonly starts: readonly string[];
  readonly files: readonly Uint8Array[];
}

/** Bytes of a shard before packing, and how many shards there are before they become larger: each is in the directory. */
const smallestShard = 2000;
const mostShards = 1000;

/** Bytes of all shards in one file up to which browsers load it while nobody waits. */
const smallIndex = 150_000;

/** The shards, each in a file of its own; some that follow each other in one; all of them in one. */
export interface ShardFiles extends WordFiles {
  readonly packs: readonly Uint8Array[];
  /** `undefined` if they are too large together for what nobody has asked for. */
  readonly all: Uint8Array | undefined;
}

/** Writes terms into files of about the same size; a term with many places has one for itself. */
export function writeShards(table: TermTable): ShardFiles {
  const { starts, shards } = cut(table);
  const files = shards.map(packed);
  const packs = Array.from({ length: Math.ceil(shards.length / shardsPerPack) }, (_pack, index) =>
    packed(together(shards.slice(index * shardsPerPack, (index + 1) * shardsPerPack))),
  );
  // Packing all of a large index to see that it is large would take as long as packing it for use.
  const isSmall = packs.reduce((bytes, { length }) => bytes + length, 0) <= smallIndex;
  return { starts, files, packs, all: isSmall ? packed(together(shards)) : undefined };
}

function packed(shard: Shard): Uint8Array {
  return pack(writeShard(shard));
}

function together(shards: readonly Shard[]): Shard {
  return new Map(shards.flatMap((shard) => [...shard]));
}

/** Cuts terms in order into shards, and says where each begins. */
function cut(table: TermTable): { readonly starts: readonly string[]; readonly shards: readonly Shard[] } {
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
  return { starts, shards };
}

/** Bytes of a term and its postings before packing, nearly. */
function sizeOf(term: string, postings: Postings): number {
  let size = term.length + 3;
  for (const { places } of postings.values()) size += 1 + places.length * 2;
  return size;
}
