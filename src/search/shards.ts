import { pack } from './pack.ts';
import { type Postings, writeShard } from './shared/index/postings.ts';
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

/** Writes terms into files of about the same size; a term with many places has one for itself. */
export function writeShards(table: TermTable): WordFiles {
  const terms = [...table].sort(([one], [other]) => (one < other ? -1 : 1));
  const total = terms.reduce((sum, [term, postings]) => sum + sizeOf(term, postings), 0);
  const size = Math.max(smallestShard, total / mostShards);
  const starts: string[] = [];
  const files: Uint8Array[] = [];
  let shard = new Map<string, Postings>();
  let shardSize = 0;
  let before = '';
  const finish = (): void => {
    if (shard.size > 0) files.push(pack(writeShard(shard)));
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
  return { starts, files };
}

/** Bytes of a term and its postings before packing, nearly. */
function sizeOf(term: string, postings: Postings): number {
  let size = term.length + 3;
  for (const { places } of postings.values()) size += 1 + places.length * 2;
  return size;
}
