import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { indexArticle, type SearchArticle } from '../../src/search/index-article.ts';
import { loadLanguage } from '../../src/search/languages.ts';
import { createTermIndex } from '../../src/search/shared/index/partial-index.ts';
import type { KnownWord } from '../../src/search/shared/index/term-index.ts';
import { countKnownWords } from '../../src/search/word-lists.ts';
import { corpus, projectFolder } from '../corpus/build-site.ts';
import { type Needs, needsCorpus } from '../corpus/here.ts';
import { articleOf, filesOf, loaderOf, madeWords } from './built-files.ts';
import { createRandom, type Random } from './random.ts';
import { readSiteArticles } from './site-articles.ts';

const language = loadLanguage('en');

const made = Array.from({ length: 30 }, (_, article) =>
  articleOf(`a${article}`, [
    madeWords(3000)
      .slice(article * 100, article * 100 + 100)
      .join(' '),
  ]),
);

checkMistypedWords('3,000 words that are much alike', async () => made, 2);
checkMistypedWords('our own help center', () => readArticles(path.join(projectFolder, 'content')), 3);
checkMistypedWords('the real help center', () => readArticles(corpus.folder), 4, needsCorpus);

async function readArticles(folder: string): Promise<readonly SearchArticle[]> {
  return (await readSiteArticles(folder)).articles;
}

function checkMistypedWords(
  where: string,
  read: () => Promise<readonly SearchArticle[]>,
  seed: number,
  needed?: Needs,
): void {
  test(`in ${where}, a mistyped word leads to every word that is one edit away`, needed, async () => {
    const articles = await read();
    const known = countKnownWords(articles.map((article) => indexArticle(article, language, () => [])));
    const words = known.map(({ word }) => word).filter((word) => word.length > 3);
    const index = await createTermIndex(loaderOf(filesOf(articles)), language);
    const random = createRandom(seed);
    for (let count = 0; count < 300; count += 1) {
      for (const mistyped of mistypedWords(random.pick(words), random)) {
        if (known.some(({ word }) => word === mistyped)) continue;
        const found = await index.similarWords(mistyped);
        assert.deepEqual(
          sorted(found),
          sorted(known.filter(({ word }) => isOneEdit(word, mistyped))),
          mistyped,
        );
      }
    }
  });
}

/** One mistake of each kind. */
function mistypedWords(word: string, random: Random): readonly string[] {
  const letters = [...word];
  const at = Math.floor(random.next() * letters.length);
  const letter = random.pick([...'abcdefghijklmnopqrstuvwxyz']);
  const swapped = Math.min(at, letters.length - 2);
  return [
    letters.toSpliced(at, 1),
    letters.toSpliced(at, 0, letter),
    letters.with(at, letter),
    letters.toSpliced(swapped, 2, letters[swapped + 1] ?? '', letters[swapped] ?? ''),
  ].map((changed) => changed.join(''));
}

/** What is left of two words without the beginning and the end that they share is one letter, or two swapped. */
function isOneEdit(word: string, other: string): boolean {
  const one = [...word];
  const two = [...other];
  while (one.length > 0 && one[0] === two[0]) {
    one.shift();
    two.shift();
  }
  while (one.length > 0 && one.at(-1) === two.at(-1)) {
    one.pop();
    two.pop();
  }
  if (one.length === 2 && two.length === 2) return one[0] === two[1] && one[1] === two[0];
  return Math.max(one.length, two.length) === 1;
}

function sorted(words: readonly KnownWord[]): readonly KnownWord[] {
  return words.toSorted((one, other) => (one.word < other.word ? -1 : 1));
}

test('a long word may be two edits away where none is nearer, a short one may not', async () => {
  const index = await createTermIndex(
    loaderOf(filesOf([articleOf('a', ['authentication vault'])])),
    language,
  );
  assert.deepEqual(await index.similarWords('authentcatoin'), [{ word: 'authentication', frequency: 0 }]);
  assert.deepEqual(await index.similarWords('vualtt'), []);
});

test('stop words, numbers and words of two letters correct nothing', async () => {
  const index = await createTermIndex(loaderOf(filesOf([articleOf('a', ['because 12345 ab'])])), language);
  for (const mistyped of ['becuase', '12346', 'abc', 'a']) {
    assert.deepEqual(await index.similarWords(mistyped), [], mistyped);
  }
});
