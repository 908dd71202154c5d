import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { findingsOf } from '../../src/check/check.ts';
import { readContent } from '../../src/content/read-content.ts';
import { fingerprintOf } from '../../src/content/translations/fingerprint.ts';
import { createSite } from '../../src/site/site.ts';
import { createCheckTools } from '../../src/site/site-tools.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site } from '../model/fixtures.ts';

const languages = [
  {
    tag: 'de',
    folder: 'de',
    label: 'Deutsch',
    direction: 'ltr' as const,
    title: 'Hilfe',
    description: 'Antworten.',
    contact: undefined,
    contactPosition: 'unknown' as const,
    brand: site().brand,
  },
];

const english = `Text.

::: info
One.
:::

::: warning
Two.
:::

## Forgot it

\`\`\`sh
run
\`\`\`

### By mail

| A | B |
|---|---|
| 1 | 2 |

## Change it

Read [more](https://other.example/).

1. Open \`Settings\`:
   - and wait.
2. Save.
`;

const german = english
  .replace('Forgot it', 'Vergessen')
  .replace('By mail', 'Per E-Mail')
  .replace('Change it', 'Ändern')
  .replace('Read [more]', 'Lies [mehr]');

const source = `---\ntitle: Reset\ncategories: [guides]\n---\n${english}`;

async function sourceFingerprint(t: TestContext): Promise<string> {
  const { articles } = await readContent(await contentFolder(t, { 'articles/reset.md': source }));
  const [article] = articles;
  assert.ok(article);
  return fingerprintOf(article);
}

/** What the check says of the shape of a translation: line, and message. */
async function shapesOf(t: TestContext, body: string, made = ''): Promise<readonly (readonly unknown[])[]> {
  const config = site({ languages });
  const folder = await contentFolder(t, {
    'categories/guides.md': '---\ntitle: Guides\n---\n',
    'articles/reset.md': source,
    'de/articles/reset.md': `---\ntitle: Neu setzen\n${made}---\n${body}`,
  });
  const content = await readContent(folder, config.languages);
  const findings = findingsOf(createSite(content, config, await createCheckTools(config)));
  return findings
    .filter(({ problem: { rule } }) => rule === 'translation-shape')
    .map(({ problem: { file, position, message } }) => [
      file,
      position === 'unknown' ? position : position.line,
      message.replace(/\. [A-Z].*/, ''),
    ]);
}

const file = 'de/articles/reset.md';

test('a translation with the parts of its source has no problem of shape', async (t) => {
  assert.deepEqual(await shapesOf(t, german), []);
});

test('callouts that a translation has joined are told', async (t) => {
  assert.deepEqual(await shapesOf(t, german.replace('::: warning\nTwo.\n:::\n', 'Two.\n')), [
    [file, 4, 'Before the first heading, the translation has 1 callout, and articles/reset.md:5 has 2'],
  ]);
});

test('what a section has lost is told at its heading, with the line of the source', async (t) => {
  assert.deepEqual(await shapesOf(t, german.replace('```sh\nrun\n```\n', '').replace(/\|.*\n/g, '')), [
    [file, 14, 'Below `Vergessen`, the translation has 0 code blocks, and articles/reset.md:15 has 1'],
    [file, 17, 'Below `Per E-Mail`, the translation has 0 tables, and articles/reset.md:21 has 1'],
  ]);
  assert.deepEqual(await shapesOf(t, german.replace('[mehr](https://other.example/)', 'mehr')), [
    [file, 26, 'Below `Ändern`, the translation has 0 links, and articles/reset.md:27 has 1'],
  ]);
});

test('steps that became one, and code that lost its end, are told', async (t) => {
  assert.deepEqual(await shapesOf(t, german.replace('2. Save.', '   Save.')), [
    [file, 26, 'Below `Ändern`, the translation has 1 step, and articles/reset.md:27 has 2'],
  ]);
  assert.deepEqual(await shapesOf(t, german.replace('Settings`', 'Settings')), [
    [file, 26, 'Below `Ändern`, the translation has 1 backtick, and articles/reset.md:27 has 0'],
  ]);
});

test('the first heading that parts from the source is told, and nothing below it is compared', async (t) => {
  assert.deepEqual(await shapesOf(t, german.replace('### Per', '## Per').replace('|---|---|\n', '')), [
    [file, 20, 'The heading `Per E-Mail` of level 2 is where articles/reset.md:21 has `By mail` of level 3'],
  ]);
  assert.deepEqual(await shapesOf(t, german.replace('## Ändern\n', '')), [
    [file, 20, 'No heading is where articles/reset.md:27 has `Change it` of level 2'],
  ]);
});

test('a translation that is behind is not compared with a source that it was not made from', async (t) => {
  const without = german.replace('## Ändern\n', '');
  assert.deepEqual(await shapesOf(t, without, 'translated_from: "00000000"\n'), []);
  assert.equal((await shapesOf(t, without, `translated_from: "${await sourceFingerprint(t)}"\n`)).length, 1);
});
