import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLedger, writtenLedger } from '../../../src/content/ledger/ledger.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { article, contentFolder } from '../content-folder.ts';

const advice = 'Take back what was changed in the file by hand; Signpost itself writes it.';

/** The problems of the two files, as `line:column message`. */
function problemsOf(published: string, retired = ''): readonly string[] {
  return parseLedger(published, retired).problems.map(({ file, position, rule, message, suggestions }) => {
    const at = position === 'unknown' ? 'unknown' : `${position.line}:${position.column}`;
    return `${file}:${at} ${rule} ${message}${suggestions.map((suggestion) => ` -> ${suggestion}`).join('')}`;
  });
}

test('the ledger is written sorted, an entry on each line, and reads as it was written', () => {
  const text = writtenLedger(['/b/', '/a/#ü', '/a/', '/b/']);
  assert.equal(text, '[\n  "/a/",\n  "/a/#ü",\n  "/b/"\n]\n');
  const { ledger, problems } = parseLedger(text);
  assert.deepEqual(problems, []);
  assert.deepEqual(ledger?.published, ['/a/', '/a/#ü', '/b/']);
  assert.deepEqual(ledger?.positionOf('/b/'), { line: 4, column: 3 });
  assert.equal(writtenLedger([]), '[]\n');
});

for (const [title, text, message] of [
  [
    'is cut off',
    '[\n  "/a/",\n',
    '2:9 published-addresses The file is not JSON from here on. Keys and text stand in double quotes, with a comma between two entries and none after the last.',
  ],
  [
    'holds the marks of a merge',
    '[\n<<<<<<< HEAD\n  "/a/"\n]\n',
    '2:1 published-addresses The file is not JSON from here on. Keys and text stand in double quotes, with a comma between two entries and none after the last.',
  ],
  ['holds something else', '{ "/a/": 1 }', '1:1 published-addresses The file holds no list.'],
  [
    'holds what is no address',
    '[\n  "/a/",\n  "a/"\n]\n',
    '3:3 published-addresses `"a/"` is no address that was published, such as `"/article/send/"` or `"/article/send/#files"`.',
  ],
  [
    'holds a number',
    '[\n  7\n]\n',
    '2:3 published-addresses `7` is no address that was published, such as `"/article/send/"` or `"/article/send/#files"`.',
  ],
] as const) {
  test(`a ledger that ${title} is an error where it is damaged`, () => {
    assert.deepEqual(problemsOf(text), [`published.json:${message} ${advice}`]);
    assert.equal(parseLedger(text).ledger, undefined);
  });
}

test('an entry that lets something go has an address and a reason', () => {
  const retired = [
    '- address: /a/',
    '  reason: It is gone.',
    '- address: /b/#c',
    '- reason: Why not.',
    '- address: /d/',
    '  reasn: x',
    '- /e/',
    '- address: /f/',
    '  reason:',
  ].join('\n');
  assert.deepEqual(problemsOf('[]', retired), [
    'retired.yml:3:3 retired-addresses `/b/#c` has no `reason`. Say why readers may lose it.',
    'retired.yml:4:3 retired-addresses The entry has no `address`. Add what was published.',
    'retired.yml:5:3 retired-addresses `/d/` has no `reason`. Say why readers may lose it.',
    'retired.yml:6:3 retired-addresses `reasn` is no key of an entry. Known keys: `address`, `reason`. -> reason',
    'retired.yml:7:3 retired-addresses Each entry has a line `address: ` with what was published, and a line `reason: ` that says why it may be gone.',
    'retired.yml:9:10 retired-addresses `reason`: it is empty. Write some text.',
  ]);
  assert.deepEqual(
    parseLedger('[]', retired).ledger?.retired.map(({ address, reason, position }) => ({
      address,
      reason,
      position,
    })),
    [{ address: '/a/', reason: 'It is gone.', position: { line: 1, column: 12 } }],
  );
});

test('a file that is no list lets nothing go', () => {
  assert.deepEqual(problemsOf('[]', 'address: /a/'), [
    'retired.yml:1:1 retired-addresses `address: /a/` starts no list. Start each entry with `- `.',
  ]);
  assert.deepEqual(problemsOf('[]', '# nothing yet\n'), []);
});

test('a content folder without the two files has no ledger', async (t) => {
  const contentDir = await contentFolder(t, { 'articles/a.md': article() });
  assert.equal((await readContent(contentDir)).ledger, undefined);
});

test('the ledger of a content folder is read with it', async (t) => {
  const contentDir = await contentFolder(t, {
    'articles/a.md': article(),
    'published.json': '["/article/a/"]',
  });
  const { ledger, problems } = await readContent(contentDir);
  assert.deepEqual(problems, []);
  assert.deepEqual(ledger?.published, ['/article/a/']);
});
