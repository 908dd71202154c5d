import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf } from '../../src/wording/direction.ts';
import { en } from '../../src/wording/languages/en.ts';
import { languageOfWords, readWording, wordedLanguages } from '../../src/wording/read-wording.ts';
import type { Plural, Wording } from '../../src/wording/wording.ts';
import { createWords, englishWords } from '../../src/wording/words.ts';

const english: Wording = en;

for (const language of wordedLanguages) {
  test(`the words in ${language} fill in the same as the English ones, and count as the language does`, async () => {
    const texts: Readonly<Record<string, string | Plural>> = { ...(await readWording(language)) };
    // Counts of a help center: forms for millions are beside the point.
    const rules = new Intl.PluralRules(language);
    const needed = new Set(Array.from({ length: 1000 }, (_, index) => rules.select(index + 1)));
    const faults = Object.entries(english).flatMap(([key, source]: [string, string | Plural]) => {
      const text = texts[key];
      if (text === undefined) return [`${key} is missing`];
      if (typeof source === 'string' || typeof text === 'string') {
        const isSame = typeof source === typeof text && gaps(String(text)) === gaps(String(source));
        return isSame && text !== '' ? [] : [`${key}: ${JSON.stringify(text)}`];
      }
      const missing = [...needed].filter((form) => text[form] === undefined);
      return [
        ...missing.map((form) => `${key} has no form for \`${form}\``),
        ...(gaps(text.other) === gaps(source.other) ? [] : [`${key}: ${text.other}`]),
      ];
    });
    assert.deepEqual(faults, []);
  });
}

test('a language takes the table that is nearest', () => {
  assert.deepEqual(['de-AT', 'pt', 'pt-PT', 'zh-Hans-CN', 'EN-gb', 'sv'].map(languageOfWords), [
    'de',
    'pt',
    'pt',
    'zh',
    'en',
    undefined,
  ]);
});

test('numbers are written, and their words chosen, by the rules of the language', async () => {
  const polish = await readWording('pl');
  assert.ok(polish);
  const words = createWords({ texts: polish, language: 'pl' });
  assert.deepEqual(
    [1, 3, 5, 22].map((number) => words.count('articleCount', number)),
    ['1 artykuł', '3 artykuły', '5 artykułów', '22 artykuły'],
  );
  assert.equal(englishWords.count('results', 12345), '12,345 results');
  assert.equal(englishWords.say('linkTo', { heading: '{heading} & $1' }), 'Link to {heading} & $1');
  assert.deepEqual(englishWords.around('searchKey'), ['The ', ' key leads to the search field']);
});

test('the script of a language says which way it is written', () => {
  assert.deepEqual(['ar', 'he', 'fa-IR', 'ur', 'yi', 'ckb', 'dv', 'az-Arab', 'ku'].map(directionOf), [
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
  ]);
  assert.deepEqual(['en', 'az', 'ar-Latn', 'zh'].map(directionOf), ['ltr', 'ltr', 'ltr', 'ltr']);
});

function gaps(text: string): string {
  return [...new Set(text.match(/\{\w*\}/g) ?? [])].sort().join(' ');
}
