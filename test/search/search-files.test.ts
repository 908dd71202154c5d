import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, filesOf } from './built-files.ts';
import { decodedFiles } from './decoded-files.ts';

const articles = [
  articleOf('send', ['How to send a file.', 'Files of 500 MB are too large.'], { title: 'About Send' }),
  articleOf('vault', ['Everything is in the vault.'], { tags: ['items'], description: 'Where items are.' }),
  articleOf('account', ['Your account has a password.', 'Change the password here.']),
];
const links = [
  { url: '/article/send/', id: 'part-1', text: 'largest upload' },
  { url: '/article/vault/', id: '', text: 'strongbox' },
  { url: '/article/vault/', id: 'no-such-heading', text: 'safe' },
];

test('the order in which articles and links come changes no byte', () => {
  const files = filesOf(articles, { links });
  assert.deepEqual(filesOf([...articles].reverse(), { links }), files);
  assert.deepEqual(filesOf(articles, { links: [...links].reverse() }), files);
});

test('a changed word changes the address of every file but the directory', () => {
  const changed = [
    ...articles.slice(1),
    articleOf('send', ['How to send a folder.'], { title: 'About Send' }),
  ];
  const paths = filesOf(articles).map(({ path }) => path);
  const others = filesOf(changed).map(({ path }) => path);
  assert.deepEqual(
    paths.filter((path) => others.includes(path)),
    ['directory.bin'],
  );
});

test('the bytes of packed files do not tell on which system they were packed', () => {
  for (const { contents } of filesOf(articles))
    assert.deepEqual([...contents.slice(4, 10)], [0, 0, 0, 0, 0, 255]);
});

test('files say everything of the articles, and of one that was left out nothing, not even what links call it', () => {
  const [left = articleOf('', [])] = articles;
  const all = [...decodedFiles(filesOf(articles, { links })).values()].join('\n');
  for (const text of ['/article/send/', 'About Send', 'How to send a file.', '\nupload\n', '\nstrongbox\n']) {
    assert.ok(all.includes(text), text);
  }
  const without = [
    ...decodedFiles(
      filesOf(
        articles.filter((article) => article !== left),
        { links },
      ),
    ).values(),
  ];
  for (const word of ['send', '500', 'larg', 'upload']) {
    assert.ok(
      without.every((text) => !text.toLowerCase().includes(word)),
      word,
    );
  }
});
