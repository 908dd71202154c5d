import type { IndexedArticle } from './index-article.ts';
import { pack } from './pack.ts';
import type { WordFiles } from './shards.ts';
import type { KnownWord } from './shared/index/term-index.ts';
import { startOf } from './shared/index/word-ranges.ts';
import { backwards, writeKnownWords } from './shared/query/known-words.ts';

/** Words of one file. */
const fileLength = 256;

/** The words of all articles with how frequent they are. */
export function countKnownWords(articles: readonly IndexedArticle[]): readonly KnownWord[] {
  const counts = new Map<string, number>();
  for (const { words, wordDocuments } of articles) {
    for (const [index, word] of words.split(' ').entries()) {
      counts.set(word, (counts.get(word) ?? 0) + (wordDocuments[index] ?? 0));
    }
  }
  counts.delete('');
  return [...counts].map(([word, count]) => ({ word, frequency: 31 - Math.clz32(count) }));
}

/** Lists of words in order, for corrections of a word's end. */
export function forwardLists(words: readonly KnownWord[]): WordFiles {
  return writeLists(words);
}

/** Lists of words in order of their ends, for corrections of a word's beginning. */
export function backwardLists(words: readonly KnownWord[]): WordFiles {
  return writeLists(words.map((known) => ({ ...known, word: backwards(known.word) })));
}

function writeLists(words: readonly KnownWord[]): WordFiles {
  const sorted = [...words].sort((one, other) => (one.word < other.word ? -1 : 1));
  const starts: string[] = [];
  const files: Uint8Array[] = [];
  for (let from = 0; from < sorted.length; from += fileLength) {
    starts.push(startOf(sorted[from]?.word ?? '', sorted[from - 1]?.word ?? ''));
    files.push(pack(writeKnownWords(sorted.slice(from, from + fileLength))));
  }
  return { starts, files };
}
