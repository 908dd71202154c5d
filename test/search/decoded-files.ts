import { gunzipSync } from 'node:zlib';
import type { SearchFile } from '../../src/search/search-files.ts';
import { readDirectory } from '../../src/search/shared/index/directory.ts';
import { readShard } from '../../src/search/shared/index/postings.ts';
import { readBytes } from '../../src/search/shared/index/varints.ts';
import { readWords } from '../../src/search/shared/index/word-list.ts';
import { backwards, readKnownWords } from '../../src/search/shared/query/known-words.ts';

/** Everything that search files say, unpacked, with every word written out: what somebody who looks can find. */
export function decodedFiles(files: readonly SearchFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.map(({ path, contents }) => [path, decoded(path, new Uint8Array(gunzipSync(contents)))]),
  );
}

function decoded(path: string, contents: Uint8Array): string {
  const name = path.replace(/^[0-9a-f]+\//, '');
  if (/^(?:[sg]\/|shards\.bin)/.test(name)) return lines([...readShard(contents).keys()]);
  if (name.startsWith('f/')) return lines(readKnownWords(contents).map(({ word }) => word));
  if (name.startsWith('b/')) return lines(readKnownWords(contents).map(({ word }) => backwards(word)));
  if (name === 'terms.bin') return lines(readWords(readBytes(contents)));
  if (name === 'directory.bin') return JSON.stringify(readDirectory(contents));
  if (name === 'titles.bin' || name.startsWith('a/')) return new TextDecoder().decode(contents);
  throw new Error(`Nobody knows how to read ${path}.`);
}

function lines(words: readonly string[]): string {
  return words.join('\n');
}
