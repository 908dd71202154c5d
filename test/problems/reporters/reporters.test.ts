import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problem } from '../../../src/problems/problem.ts';
import { formats, reporters } from '../../../src/problems/reporters/index.ts';

const plain = { contentPath: 'content', color: false };

const unknownTag = problem({
  file: 'articles/x.md',
  position: { line: 3, column: 8 },
  rule: 'unknown-tag',
  target: 'calout',
  message: 'There is no tag `calout`.',
  suggestions: ['callout'],
});

const strayFile = problem({
  file: 'articles/x.png',
  position: 'unknown',
  rule: 'stray-file',
  target: 'articles/x.png',
  message: 'Move it to `images/`.',
});

const setting = problem({
  file: '_data/site.json',
  position: { line: 2, column: 3 },
  rule: 'site-config',
  target: 'titel',
  message: '`titel` is no setting.',
  suggestions: ['title', 'url', 'base'],
});

/** What a stranger could try with a file name and a value: clear the screen, add a command, turn the text around. */
const hostile = problem({
  file: 'articles/a,b:c%\r\n::error::x\u001b[2J.md',
  position: 'unknown',
  rule: 'unknown-key',
  target: '\u009b2J\u202e',
  message: 'Evil 100%\n::error file=y::\u001b]0;title\u0007 `\u009b2J\u202e`.',
});

test('text has one problem a line, with a place that editors open, and the totals at the end', () => {
  assert.equal(
    reporters.text([unknownTag, strayFile, setting], plain),
    [
      'content/articles/x.md:3:8: error: There is no tag `calout`. Did you mean `callout`? (unknown-tag)',
      'content/articles/x.png: warning: Move it to `images/`. (stray-file)',
      '_data/site.json:2:3: error: `titel` is no setting. Did you mean `title`, `url` or `base`? (site-config)',
      '',
      '2 errors, 1 warning',
      '',
    ].join('\n'),
  );
});

test('text counts only what there is, and says nothing when there is nothing', () => {
  assert.match(reporters.text([unknownTag], plain), /\n\n1 error\n$/);
  assert.match(reporters.text([strayFile, strayFile], plain), /\n\n2 warnings\n$/);
  assert.equal(reporters.text([], plain), '');
});

test('from twenty problems on, text is sorted by file and by cause; the other formats hold all of them', () => {
  const many = Array.from({ length: 250 }, (_, index) => ({ ...unknownTag, file: `articles/p${index}.md` }));
  const few = reporters.text(many.slice(0, 19), plain).split('\n');
  assert.equal(few.filter((line) => line.startsWith('content/articles/p')).length, 19);
  const text = reporters.text(many, plain);
  assert.match(text, /^content\/articles\/p0\.md\n {2}3:8 {2}error {2}There is no tag/);
  assert.equal(text.match(/There is no tag/g)?.length, 10);
  assert.match(
    text,
    /\n {2}250 {2}error {2}unknown-tag {2}content\/articles\/p0\.md:3:8\n\n250 errors in 250 files\n$/,
  );
  assert.equal(JSON.parse(reporters.json(many, plain)).length, 250);
  assert.equal(reporters.github(many, plain).trim().split('\n').length, 250);
  assert.equal(JSON.parse(reporters.sarif(many, plain)).runs[0].results.length, 250);
});

test('text is coloured only when that is wanted', () => {
  const colored = reporters.text([unknownTag, strayFile], { ...plain, color: true });
  assert.ok(colored.includes(': \u001b[31merror\u001b[39m: There'));
  assert.ok(colored.includes(': \u001b[33mwarning\u001b[39m: Move'));
});

test('the content folder may be anywhere, and nowhere', () => {
  const line = (contentPath: string) =>
    reporters.text([strayFile], { contentPath, color: false }).split(':')[0];
  assert.equal(line('../shared/corpus/'), '../shared/corpus/articles/x.png');
  assert.equal(line(''), 'articles/x.png');
});

test('json is the contract: files relative to the content, null for an unknown place', () => {
  assert.deepEqual(JSON.parse(reporters.json([unknownTag, strayFile], plain)), [
    {
      file: 'articles/x.md',
      line: 3,
      column: 8,
      rule: 'unknown-tag',
      severity: 'error',
      target: 'calout',
      message: 'There is no tag `calout`.',
      suggestions: ['callout'],
    },
    {
      file: 'articles/x.png',
      line: null,
      column: null,
      rule: 'stray-file',
      severity: 'warning',
      target: 'articles/x.png',
      message: 'Move it to `images/`.',
      suggestions: [],
    },
  ]);
  assert.equal(reporters.json([], plain), '[]\n');
});

test('json keeps what was read, whatever it is', () => {
  const [row] = JSON.parse(reporters.json([hostile], plain));
  assert.equal(row.file, hostile.file);
  assert.equal(row.target, hostile.target);
  assert.equal(row.message, hostile.message);
});

test('github gets a workflow command for each problem', () => {
  assert.equal(
    reporters.github([unknownTag, strayFile, setting], plain),
    [
      '::error file=content/articles/x.md,line=3,col=8,title=unknown-tag::There is no tag `calout`. Did you mean `callout`?',
      '::warning file=content/articles/x.png,title=stray-file::Move it to `images/`.',
      '::error file=_data/site.json,line=2,col=3,title=site-config::`titel` is no setting. Did you mean `title`, `url` or `base`?',
      '',
    ].join('\n'),
  );
  assert.equal(reporters.github([], plain), '');
});

test('what a stranger writes stays inside of its workflow command', () => {
  assert.equal(
    reporters.github([hostile], plain),
    '::warning file=content/articles/a%2Cb%3Ac%25%0D%0A%3A%3Aerror%3A%3Ax\\u{1b}[2J.md,title=unknown-key' +
      '::Evil 100%25%0A::error file=y::\\u{1b}]0;title\\u{7} `\\u{9b}2J\\u{202e}`.\n',
  );
});

test('what a stranger writes cannot add lines to a text report', () => {
  assert.equal(
    reporters.text([hostile], plain),
    'content/articles/a,b:c%\\u{d}\\u{a}::error::x\\u{1b}[2J.md: warning: ' +
      'Evil 100%\\u{a}::error file=y::\\u{1b}]0;title\\u{7} `\\u{9b}2J\\u{202e}`. (unknown-key)\n\n1 warning\n',
  );
});

for (const format of formats) {
  test(`no control character reaches a terminal in the ${format} format`, () => {
    assert.doesNotMatch(reporters[format]([hostile], plain), /[^\P{Cc}\n]/u);
  });
}

test('sarif names the tool, all rules, and each problem with its place where that is known', () => {
  const log = JSON.parse(reporters.sarif([unknownTag, strayFile], plain));
  assert.equal(log.version, '2.1.0');
  const [run] = log.runs;
  assert.equal(run.tool.driver.name, 'Signpost');
  assert.deepEqual(
    run.tool.driver.rules.find(({ id }: { id: string }) => id === 'unknown-tag'),
    {
      id: 'unknown-tag',
      shortDescription: { text: 'The tag does nothing, and its content may be lost.' },
      defaultConfiguration: { level: 'error' },
    },
  );
  assert.deepEqual(run.results, [
    {
      ruleId: 'unknown-tag',
      level: 'error',
      message: { text: 'There is no tag `calout`. Did you mean `callout`?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/articles/x.md' },
            region: { startLine: 3, startColumn: 8 },
          },
        },
      ],
    },
    {
      ruleId: 'stray-file',
      level: 'warning',
      message: { text: 'Move it to `images/`.' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'content/articles/x.png' } } }],
    },
  ]);
});

test('sarif gives files as addresses', () => {
  const odd = { ...strayFile, file: 'images/a b#c?.png' };
  const [run] = JSON.parse(reporters.sarif([odd], plain)).runs;
  const [{ physicalLocation }] = run.results[0].locations;
  assert.equal(physicalLocation.artifactLocation.uri, 'content/images/a%20b%23c%3F.png');
});
