/**
 * `node bench/search/make-queries.ts FOLDER ja`: makes the queries of a corpus that is written without spaces, by
 * fixed rules and with a fixed seed, and writes them to `queries.jsonl` in it. What it made is kept: words are cut
 * by a dictionary that differs between versions of Node.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { SearchArticle } from '../../src/search/index-article.ts';
import { linkTexts } from '../../src/site/search-index.ts';
import { readHelpCenter, searchArticles } from './help-center.ts';
import type { Query } from './queries.ts';
import { createRandom, type Random } from './random.ts';

const seed = 100;
/** A sentence of fewer words says too little to be meant by four of them. */
const fewestWords = 6;
const wordsOfSentence = 4;

interface Rules {
  /** What stands between words that a reader types one after another. */
  readonly between: string;
  /** Words that say nothing by themselves. */
  readonly empty: RegExp;
  readonly frames: readonly ((title: string) => string)[];
}

const rules: Readonly<Record<string, Rules>> = {
  ja: {
    between: ' ',
    empty: /^(?:[\p{sc=Hiragana}ー]{1,2}|する|した|して|ます|です|ません|または|こと|もの|とき|場合)$/u,
    frames: [
      (title) => `${title}にはどうすればいいですか`,
      (title) => `${title}の方法を教えてください`,
      (title) => `${title}とは何ですか`,
      (title) => `どうやって${title}`,
    ],
  },
  zh: {
    between: '',
    empty: /^(?:[的和与了在是把被给从到就都也很不会可以要能个有时]|可以|没有|或者|以及)$/u,
    frames: [
      (title) => `怎么${title}`,
      (title) => `如何${title}？`,
      (title) => `${title}怎么办`,
      (title) => `请问在哪里可以${title}`,
    ],
  },
};

const [folder, language] = process.argv.slice(2);
const rule = language === undefined ? undefined : rules[language];
if (folder === undefined || language === undefined || rule === undefined) {
  console.error('Say which folder, and its language: ja or zh.');
  process.exitCode = 2;
} else {
  const address = { url: 'https://example.com', base: '/help' } as const;
  const site = await readHelpCenter({ content: path.resolve(folder), language, address });
  const articles = searchArticles(site);
  const made = [
    ...linkQueries(articles, linkTexts(site.helpCenter, site.render)),
    ...articleQueries(articles, language, rule, createRandom(seed)),
  ];
  writeFileSync(
    path.join(folder, 'queries.jsonl'),
    made.map((query) => `${JSON.stringify(query)}\n`).join(''),
  );
}

function linkQueries(
  articles: readonly SearchArticle[],
  links: readonly { readonly url: string; readonly id: string; readonly text: string }[],
): readonly Query[] {
  const titles = new Map(articles.map(({ url, title }) => [url, title]));
  return links.map(({ url, id, text }) => ({
    set: titles.get(url) === text ? 'anchorTitle' : 'anchor',
    query: text,
    urls: [url],
    anchors: [`${url}${id === '' ? '' : `#${id}`}`],
  }));
}

function articleQueries(
  articles: readonly SearchArticle[],
  tag: string,
  { between, empty, frames }: Rules,
  random: Random,
): readonly Query[] {
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
  const contentWords = (text: string): readonly string[] =>
    [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
      isWordLike && !empty.test(segment) ? [segment] : [],
    );
  const withoutOne = (words: readonly string[]): readonly string[] => {
    if (words.length < 3) return words;
    const dropped = random.below(words.length);
    return words.filter((_word, place) => place !== dropped);
  };
  const headings = Map.groupBy(
    articles.flatMap(({ sections }) => sections.flatMap(({ heading }) => heading?.text ?? [])),
    (text) => text,
  );
  const titles = new Set(articles.map(({ title }) => title));
  const made: Query[] = [];
  for (const { url, title, sections } of articles) {
    const add = (set: Query['set'], query: string, anchors: readonly string[] = []): void => {
      made.push({ set, query, urls: [url], anchors });
    };
    const words = contentWords(title);
    add('title', withoutOne(words).join(between));
    if ([...title].length >= 5) add('typo', withMistake([...title], random).join(''));
    add('question', random.pick(frames)(title));
    add('typing', [...title].slice(0, Math.ceil([...title].length * 0.6)).join(''));
    const inHiragana = title.replace(/[ァ-ヶ]/gu, (letter) =>
      String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60),
    );
    if (tag === 'ja' && inHiragana !== title) add('kana', inHiragana);
    for (const { heading, text } of sections) {
      const sentences = text
        .split(/(?<=[。？！])/u)
        .filter((part) => contentWords(part).length >= fewestWords);
      if (sentences.length > 0) {
        const found = contentWords(random.pick(sentences));
        const start = random.below(found.length - wordsOfSentence + 1);
        if (random.chance(0.5)) add('body', found.slice(start, start + wordsOfSentence).join(between));
      }
      if (heading === undefined || titles.has(heading.text) || (headings.get(heading.text)?.length ?? 0) > 1)
        continue;
      if (contentWords(heading.text).length >= 2) add('heading', heading.text, [`${url}#${heading.id}`]);
    }
  }
  return made;
}

/** One letter left out, twice, or in the place of the one before; never the first. */
function withMistake(letters: readonly string[], random: Random): readonly string[] {
  const place = 1 + random.below(letters.length - 1);
  const kind = random.below(3);
  if (kind === 0) return letters.filter((_letter, at) => at !== place);
  if (kind === 1) return letters.flatMap((letter, at) => (at === place ? [letter, letter] : [letter]));
  return letters.map((letter, at) =>
    at === place - 1 && place > 1
      ? (letters[place] ?? letter)
      : at === place && place > 1
        ? (letters[place - 1] ?? letter)
        : letter,
  );
}
