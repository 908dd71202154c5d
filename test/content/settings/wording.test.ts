import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { readWords } from '../../../src/content/settings/wording.ts';
import { ProblemsError } from '../../../src/problems/problems-error.ts';
import { contentFolder } from '../content-folder.ts';

async function wordingFile(t: TestContext, text: string): Promise<string> {
  const file = path.join(path.dirname(await contentFolder(t, {})), 'wording.json');
  await writeFile(file, text);
  return file;
}

test('a site says single texts in its own words, and counts by the rules of its language', async (t) => {
  const file = await wordingFile(
    t,
    '{ "noResultsFor": "Nichts zu {query}", "results": { "one": "eins", "other": "{count} Funde" } }',
  );
  const { words, problems } = await readWords('de-AT', file);
  assert.deepEqual(problems, []);
  assert.equal(words.say('noResultsFor', { query: 'x' }), 'Nichts zu x');
  assert.equal(words.count('results', 1), 'eins');
  assert.equal(words.count('results', 2), '2 Funde');
  assert.equal(words.home, 'Startseite');
});

test('what is wrong with a text is said with its place, and what was meant', async (t) => {
  const text = [
    '{',
    '  "contctUs": "Ask",',
    '  "linkTo": "Link to {title}",',
    '  "noResultsFor": "Nothing",',
    '  "home": "",',
    '  "results": { "one": "One", "other": "Some" },',
    '  "articleCount": { "other": "{count}", "lots": "{count}" },',
    '  "menu": { "other": "Menu" },',
    '  "minutes": "{count} minutes"',
    '}',
  ].join('\n');
  const file = await wordingFile(t, text);
  const error: unknown = await readWords('en', file).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ProblemsError);
  const said = error.problems.map(({ position, target, message, suggestions }) => [
    position === 'unknown' ? position : `${position.line}:${position.column}`,
    target,
    message,
    suggestions.join(),
  ]);
  assert.deepEqual(said, [
    ['2:3', 'contctUs', 'There is no text `contctUs`. The help lists all of them.', 'contactUs'],
    ['3:13', 'linkTo', '`linkTo`: nothing is filled in for `{title}`. This text has `{heading}`.', ''],
    ['4:19', 'noResultsFor', '`noResultsFor`: `{query}` is missing, where something is filled in.', ''],
    ['5:11', 'home', '`home`: it is empty. Write some text.', ''],
    ['6:39', 'results.other', '`results.other`: `{count}` is missing, where something is filled in.', ''],
    [
      '7:41',
      'lots',
      'There is no kind of number `lots`. Use `zero`, `one`, `two`, `few`, `many`, `other`.',
      '',
    ],
    ['8:11', 'menu', '`menu`: it must be text. Write it in quotes.', ''],
    [
      '9:14',
      'minutes',
      '`minutes`: it needs a form for each kind of number, between `{` and `}`: `{ "one": "…", "other": "…" }`.',
      '',
    ],
  ]);
});

test('without words in a language, a warning says how much is English until the site has its own', async (t) => {
  const { words, problems } = await readWords('sv', path.join(await contentFolder(t, {}), 'no.json'));
  assert.equal(words.home, 'Home');
  assert.deepEqual(
    problems.map(({ rule, target }) => [rule, target]),
    [['english-words', 'sv']],
  );
});
