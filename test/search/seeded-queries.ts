import { lunr } from '../../src/search/shared/index/lunr.ts';
import { fields } from '../../src/search/shared/types.ts';
import { createRandom, type Random } from './random.ts';

export interface SeededQuery {
  /** What a test that fails shows. */
  readonly text: string;
  readonly build: (query: lunr.Query) => void;
}

/** Kinds of queries, each made of words of the articles. */
const kinds: readonly ((word: () => string, random: Random) => string)[] = [
  (word) => word(),
  (word) => `${word()} ${word()} ${word()}`,
  (word) => `${word().slice(0, 3)}*`,
  (word) => `*${word().slice(-4)}`,
  (word) => `${word().slice(0, 2)}*${word().slice(-2)}`,
  (word) => `${word()}~1`,
  (word) => `${word()}~2 ${word()}`,
  (word) => `+${word()} +${word()} ${word()}`,
  (word) => `${word()} -${word()}`,
  (word) => `-${word()}`,
  (word) => `-${word()} -title:${word()} -${word().slice(0, 4)}*`,
  (word, random) => `${random.pick(fields)}:${word()} ${word()}`,
  (word) => `+${word().slice(0, 3)}* -title:${word()}`,
  (word) => `+thereisnosuchword ${word()}`,
  (word) => `${word()}^10 ${word()}^3 title:${word()}^2`,
  (word, random) => `${word()}^4 +${random.pick(fields)}:${word().slice(0, 3)}* -${word()}~1 ${word()}`,
];

/** Queries of all kinds, in turn; the last are those that are made for plain words. */
export function seededQueries(words: readonly string[], count: number, seed: number): readonly SeededQuery[] {
  const random = createRandom(seed);
  const word = () => random.pick(words);
  return Array.from({ length: count }, (_, number) => {
    const kind = kinds[number % (kinds.length + 1)];
    return kind ? written(kind(word, random)) : plain(word(), word(), random);
  });
}

function written(text: string): SeededQuery {
  return {
    text,
    build: (query) => {
      new lunr.QueryParser(text, query).parse();
    },
  };
}

/** Terms as they stand, with boosts, the beginning of one, and a field that has to have another. */
function plain(one: string, other: string, random: Random): SeededQuery {
  const searched = fields.filter((field) => field !== 'category');
  const start = other.slice(0, 2 + Math.floor(random.next() * 3));
  const isFiltered = random.next() < 0.5;
  return {
    text: `${one} ${start}* in plain words${isFiltered ? ', filtered' : ''}`,
    build: (query) => {
      query.term(one, { boost: 10, fields: searched, usePipeline: false });
      query.term(`${start}*`, { boost: 1, fields: searched, usePipeline: false });
      if (isFiltered) {
        const presence = lunr.Query.presence.REQUIRED;
        query.term(other, { boost: 0, fields: ['title'], usePipeline: false, presence });
      }
    },
  };
}

/** Queries as readers type them, in turn: words of a text, mistyped, half typed, in a question, in quotes, excluded. */
export function readerQueries(words: readonly string[], count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, number) => {
    const start = Math.floor(random.next() * (words.length - 5));
    const [first = '', second = '', third = '', fourth = ''] = words.slice(start, start + 4);
    const kinds = [
      first,
      `${first} ${second} ${third} ${fourth}`,
      `${first} ${second} ${third.slice(0, Math.max(1, third.length - 2))}`,
      `${first} ${second.slice(0, 2)}${second.slice(3)} ${third}`,
      `how do I ${first} ${second} ${third}?`,
      `"${first} ${second}" ${third}`,
      `${first} ${second} -${random.pick(words)}`,
      `${first}${second} ${third}-${fourth}`,
    ];
    return kinds[number % kinds.length] ?? first;
  });
}
