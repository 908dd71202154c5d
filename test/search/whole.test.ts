import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { loadLanguage } from '../../src/search/languages.ts';
import { createTermIndex } from '../../src/search/shared/index/partial-index.ts';
import { corpus, projectFolder } from '../corpus/build-site.ts';
import { type Needs, needsCorpus } from '../corpus/here.ts';
import { filesOf, loaderOf } from './built-files.ts';
import { seededQueries } from './seeded-queries.ts';
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
    },
  );
}
