import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Section } from '../../src/rendering/types.ts';
import { articleOf, places, searchOf, written } from './help-center.ts';

function section(level: number, heading: string, text: string): Section {
  const id = heading.toLowerCase().replaceAll(' ', '-');
  return { heading: { level, id, text: heading, position: 'unknown' }, text: `${heading} ${text}` };
}

const subtitles = articleOf('subtitles', [], {
  title: 'Subtitles',
  description: 'Text below a film, in your own language.',
  tags: ['captions'],
  sections: [
    section(2, 'Types of subtitles', 'There are several types.'),
    section(4, 'Closed subtitles', 'They can be switched off in the player.'),
    section(5, 'Burned in', 'They are a part of the picture, and can never be removed.'),
    section(3, 'Where they come from', 'A plug-in looks for them. Several plugins do.'),
  ],
});
const other = articleOf('other', ['Nothing of this.'], { title: 'Other' });
const search = await searchOf([other, subtitles]);
const first = async (query: string) => (await search.search(query, { limit: 5 })).results[0];

test('a result leads to the smallest heading below which the words stand', async () => {
  for (const [query, place] of [
    ['closed subtitles', 'closed-subtitles'],
    ['switched off', 'closed-subtitles'],
    ['burned in', 'burned-in'],
    ['part of the pict', 'burned-in'],
    ['types of subtitles', 'types-of-subtitles'],
    ['subtitles', 'types-of-subtitles'],
    ['looks for plugin', 'where-they-come-from'],
  ] as const)
    assert.deepEqual(places(await search.search(query, { limit: 5 })), [`subtitles#${place}`], query);
});

test('the excerpt is from where the result leads, without the heading', async () => {
  const found = await first('burned picture');
  assert.equal(written(found?.excerpt ?? []), 'They are a part of the [picture], and can never be removed.');
  assert.equal(written(found?.section?.heading ?? []), '[Burned] in');
});

test('where no text has the words, the description is shown', async () => {
  for (const query of ['captions', 'subtitles']) {
    const found = await first(query);
    assert.equal(written(found?.excerpt ?? []), 'Text below a film, in your own language.', query);
  }
  const inDescription = await first('language');
  assert.equal(written(inDescription?.excerpt ?? []), 'Text below a film, in your own [language].');
});

test('what is marked are whole words, written with a hyphen or without, and names with their signs', async () => {
  const plugin = await first('plugin');
  assert.equal(written(plugin?.excerpt ?? []), 'A [plug-in] looks for them. Several [plugins] do.');
  const signs = await searchOf([articleOf('it', ['Written in C++, not in C. See ab-b and b.'])]);
  const marked = async (query: string) =>
    written((await signs.search(query, { limit: 1 })).results[0]?.excerpt ?? []);
  assert.equal(await marked('c++ '), 'Written in [C++], not in C. See ab-b and b.');
  assert.equal(await marked('b '), 'Written in C++, not in C. See ab-[b] and [b].');
});

test('in scripts without spaces every place of a pair is marked', async () => {
  const japanese = await searchOf([articleOf('it', ['設定を開き、設定の設定を変える。'])], {
    language: 'ja',
  });
  const { results } = await japanese.search('設定', { limit: 1 });
  assert.equal(written(results[0]?.excerpt ?? []), '[設定]を開き、[設定]の[設定]を変える。');
});

test('an article in the language of the source comes after one in that of its readers, and says which language it is in', async () => {
  const text = 'Send a file to whom you like.';
  const mixed = await searchOf([
    articleOf('a-borrowed', [text], { title: 'Send', isBorrowed: true, badges: ['Englisch'] }),
    articleOf('b-own', [text], { title: 'Send' }),
    articleOf('c-own', ['A file is something else here, and one may like it.'], { title: 'Other' }),
  ]);
  const { results } = await mixed.search('send a file', { limit: 5 });
  assert.deepEqual(
    results.map(({ url, badges }) => [url, badges]),
    [
      ['/article/b-own/', []],
      ['/article/a-borrowed/', ['Englisch']],
      ['/article/c-own/', []],
    ],
  );
});
