import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Query, readQueries } from './queries.ts';

/** A help center with queries whose right answers are known. */
export interface SearchCorpus {
  readonly name: string;
  /** Its content folder. */
  readonly content: string;
  /** BCP 47 tag of its articles. */
  readonly language: string;
  /** Where its own links lead. */
  readonly address: { readonly url: string; readonly base: string };
  readonly queries: readonly Query[];
  /** File with what its pages were called at times; it need not be there. */
  readonly history?: string;
}

const shared = path.join(import.meta.dirname, '..', '..', '..', 'shared');
const more = path.join(shared, 'search-corpora');
const nowhere = { url: 'https://example.com', base: '/help' } as const;

/** Help centers of products that do not exist, written to try languages without spaces: ours. */
const own = path.join(import.meta.dirname, 'corpora');

const known = [
  {
    name: 'bitwarden',
    content: path.join(shared, 'corpus'),
    language: 'en',
    address: { url: 'https://bitwarden.com', base: '/help' },
    history: path.join(shared, 'link-suggestions.json'),
    files: [path.join(shared, 'corpus', 'search-queries.jsonl'), path.join(more, 'queries-bitwarden.jsonl')],
  },
  ...['jellyfin', 'contao-de'].map((name) => ({
    name,
    content: path.join(more, name),
    language: name.endsWith('-de') ? 'de' : 'en',
    address: nowhere,
    files: [path.join(more, name, 'queries.jsonl')],
  })),
  ...['shiori-ja', 'qinghe-zh'].map((name) => ({
    name,
    content: path.join(own, name),
    language: name.slice(-2),
    address: nowhere,
    files: ['queries.jsonl', 'written-queries.jsonl'].map((file) => path.join(own, name, file)),
  })),
];

/** Those that are here. */
export function searchCorpora(): readonly SearchCorpus[] {
  return known
    .filter(({ content }) => existsSync(content) && readdirSync(content).includes('articles'))
    .map(({ files, ...corpus }) => ({
      ...corpus,
      queries: files.filter((file) => existsSync(file)).flatMap(readQueries),
    }));
}
