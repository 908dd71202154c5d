import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { loadLanguage } from '../../src/search/languages.ts';
import { createTermIndex } from '../../src/search/shared/index/partial-index.ts';
import { searchIn } from '../../src/search/shared/search.ts';
import { corpus, projectFolder } from '../corpus/build-site.ts';
import { type Needs, needsCorpus } from '../corpus/here.ts';
import { filesOf, loaderOf } from './built-files.ts';
import { readerQueries, seededQueries } from './seeded-queries.ts';
import { readSiteArticles } from './site-articles.ts';
import { wholeIndex } from './whole-index.ts';

compareWith('our own help center', path.join(projectFolder, 'content'), 1);
compareWith('the real help center', corpus.folder, 2, needsCorpus);

function compareWith(site: string, folder: string, seed: number, needed?: Needs): void {
  test(
    `on ${site}, 500 queries of all kinds find in the files what they find in the whole index`,
    needed,
    async () => {
      const language = loadLanguage('en');
      const { articles, links } = await readSiteArticles(folder);
      const words = articles
        .flatMap(({ title, sections }) =>
          language.words([title, ...sections.map(({ text }) => text)].join(' ')),
        )
        .filter((word) => language.term(word) !== undefined);
      const queries = seededQueries(words, 500, seed);
      const whole = wholeIndex(articles, links, language);
      const expected = queries.map(({ build }) => whole.query(build));
      assert.ok(expected.filter((results) => results.length > 0).length > 350);

      const index = await createTermIndex(loaderOf(filesOf(articles, { links })), language);
      for (const [number, { text, build }] of queries.entries()) {
        assert.deepEqual(await index.query(build), expected[number], text);
      }
      // What readers type is ranked by more than Lunr: in the same order, with the same sections and excerpts.
      const overWhole = {
        ...index,
        query: async (build: Parameters<typeof index.query>[0]) => whole.query(build),
      };
      let answered = 0;
      for (const text of readerQueries(words, 250, seed)) {
        const answer = await searchIn(index, text, { limit: 10 }, language);
        assert.deepEqual(answer, await searchIn(overWhole, text, { limit: 10 }, language), text);
        answered += answer.results.length > 0 ? 1 : 0;
      }
      assert.ok(answered > 225, `${answered} of 250`);
    },
  );
}
