import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Finding, problem } from '../../../src/problems/problem.ts';
import { frameReport } from '../../../src/problems/reporters/frames.ts';
import type { TextOptions } from '../../../src/problems/reporters/reporter.ts';
import { rules } from '../../../src/problems/rules.ts';

/** Options over files held in memory. */
function over(sources: Readonly<Record<string, string>>): TextOptions {
  return { contentPath: 'content', color: false, sourceOf: (file) => sources[file] };
}

/** A problem with `target` in line 2 of a file whose line 2 is `line`, and the report of it, line by line. */
function reported(line: string, target: string, column = line.indexOf(target) + 1): string[] {
  const found = finding({ position: { line: 2, column }, target });
  return frameReport([found], over({ 'articles/x.md': `## First\n${line}\nLast.\n` })).split('\n');
}

function finding(rest: Partial<Finding> = {}) {
  return problem({
    file: 'articles/x.md',
    position: { line: 2, column: 1 },
    rule: 'missing-page',
    target: '/a/',
    message: 'There is no page `/a/`.',
    ...rest,
  });
}

test('problems stand below their file, each with its line and carets under the target, and totals at the end', () => {
  const sources = {
    'articles/a.md': '---\ntitle: A\n---\nSee [roles](/artice/roles/) and\n\n![](/images/a.png)\n',
    'categories/c.md': '---\ntitle: C\n---\n[more](#)\n',
  };
  const problems = [
    problem({
      file: 'articles/a.md',
      position: { line: 4, column: 13 },
      rule: 'mistyped-path',
      target: '/artice/roles/',
      message: '`/artice/roles/` starts with `/artice/`, and no address of the site does.',
      suggestions: ['/article/roles/', '/article/rules/', '/article/role/'],
    }),
    problem({
      file: 'articles/a.md',
      position: { line: 6, column: 5 },
      rule: 'missing-file',
      target: '/images/a.png',
      message: 'There is no image `/images/a.png`.',
    }),
    problem({
      file: 'categories/c.md',
      position: { line: 4, column: 8 },
      rule: 'placeholder-link',
      target: '#',
      message: '`#` leads nowhere.',
    }),
  ];
  assert.equal(
    frameReport(problems, { ...over(sources), seconds: 0.4321 }),
    `content/articles/a.md
  4:13  error  \`/artice/roles/\` starts with \`/artice/\`, and no address of the site does. Did you mean \`/article/roles/\`, \`/article/rules/\` or \`/article/role/\`?  (mistyped-path)
    See [roles](/artice/roles/) and
                ^^^^^^^^^^^^^^

  6:5  error  There is no image \`/images/a.png\`.  (missing-file)
    ![](/images/a.png)
        ^^^^^^^^^^^^^

content/categories/c.md
  4:8  warning  \`#\` leads nowhere.  (placeholder-link)
    [more](#)
           ^

2 errors, 1 warning in 2 files, 0.4 s
`,
  );
});

test('the totals count only what there is', () => {
  const report = (...problems: Parameters<typeof frameReport>[0]) =>
    frameReport(problems, over({})).split('\n').at(-2);
  assert.equal(report(finding()), '1 error in 1 file');
  assert.equal(
    report(finding({ rule: 'placeholder-link' }), finding({ rule: 'placeholder-link' })),
    '2 warnings in 1 file',
  );
});

test('that there is nothing to report is said', () => {
  assert.equal(frameReport([], { ...over({}), seconds: 0.42 }), 'No problems, 0.4 s\n');
  assert.equal(frameReport([], over({})), 'No problems\n');
});

test('without a place or a source there is no frame', () => {
  const problems = [
    finding({
      file: 'images/a.png',
      position: 'unknown',
      rule: 'unused-image',
      message: 'No page shows this.',
    }),
    finding({ file: 'articles/gone.md' }),
    finding({ file: 'articles/short.md', position: { line: 9, column: 1 } }),
  ];
  assert.equal(
    frameReport(problems, over({ 'images/a.png': 'x', 'articles/short.md': 'One line.\n' })),
    `content/images/a.png
  warning  No page shows this.  (unused-image)

content/articles/gone.md
  2:1  error  There is no page \`/a/\`.  (missing-page)

content/articles/short.md
  9:1  error  There is no page \`/a/\`.  (missing-page)

2 errors, 1 warning in 3 files
`,
  );
});

test('a problem of the whole file, or of nothing, has one caret', () => {
  assert.deepEqual(reported('---', '/article/x/', 1).slice(2, 4), ['    ---', '    ^']);
  assert.deepEqual(reported('[a]()', '', 5).slice(2, 4), ['    [a]()', '        ^']);
  assert.deepEqual(reported('[a](', '', 5).slice(2, 4), ['    [a](', '        ^']);
  assert.deepEqual(reported('', '', 1).slice(2, 4), ['    ', '    ^']);
});

test('a target of two lines is marked to the end of its first', () => {
  const found = finding({ target: '{{ site\n.baseurl }}/a/' });
  assert.deepEqual(
    frameReport([found], over({ 'articles/x.md': 'x\n{{ site\n.baseurl }}/a/\n' }))
      .split('\n')
      .slice(2, 4),
    ['    {{ site', '    ^^^^^^^'],
  );
});

test('carets stand right behind tabs, wide signs, marks and signs that are not shown as they are', () => {
  const frames = [
    reported('\t- [a](/x/)', '/x/'),
    reported('日本語 [a](/x/)', '/x/'),
    reported('👩‍👩‍👧 ✅ [a](/x/)', '/x/'),
    reported('cafe\u0301 [a](/x/)', '/x/'),
    reported('\u001b[31m [a](/x/)', '/x/'),
    reported('[a](/ü/日/)', '/ü/日/'),
    reported('[a](/\u202ex/)', '/\u202ex/'),
  ];
  assert.deepEqual(
    frames.map((lines) => lines.slice(2, 4)),
    [
      ['        - [a](/x/)', '              ^^^'],
      ['    日本語 [a](/x/)', '               ^^^'],
      ['    👩‍👩‍👧 ✅ [a](/x/)', '              ^^^'],
      ['    cafe\u0301 [a](/x/)', '             ^^^'],
      ['    \\u{1b}[31m [a](/x/)', '                   ^^^'],
      ['    [a](/ü/日/)', '        ^^^^^^'],
      ['    [a](/\\u{202e}x/)', '        ^^^^^^^^^^^'],
    ],
  );
});

test('a long line is cut around the target to a hundred columns', () => {
  const words = 'word '.repeat(40);
  const [, , source, carets] = reported(`${words}[a](/gone/)${words}`, '/gone/');
  assert.equal(
    source,
    '    …word word word word word word word word [a](/gone/)word word word word word word word word wor…',
  );
  assert.equal(carets, `${' '.repeat('    …word word word word word word word word [a]('.length)}^^^^^^`);
  assert.equal(source?.length, 100);
});

test('a long line is cut only where there is more of it', () => {
  const words = 'word '.repeat(40);
  assert.deepEqual(
    [reported(`[a](/gone/) ${words}`, '/gone/'), reported(`${words} [a](/gone/)`, '/gone/')].map((lines) =>
      lines.slice(2, 4),
    ),
    [
      [
        '    [a](/gone/) word word word word word word word word word word word word word word word word wo…',
        '        ^^^^^^',
      ],
      [
        '    …d word word word word word word word word word word word word word word word word  [a](/gone/)',
        '                                                                                            ^^^^^^',
      ],
    ],
  );
});

test('a target that is longer than the frame is marked as far as it is shown', () => {
  const target = `/${'0123456789'.repeat(1000)}/`;
  const [, , source, carets] = reported(`[a](${target}) and more`, target);
  assert.equal(source, `    …/${'0123456789'.repeat(9)}012…`);
  assert.equal(carets, `     ${'^'.repeat(94)}`);
});

test('a line that just fits stays whole', () => {
  const line = `[a](/x/)${'.'.repeat(88)}`;
  assert.deepEqual(reported(line, '/x/').slice(2, 4), [`    ${line}`, '        ^^^']);
});

test('lines may end as they do on Windows', () => {
  assert.deepEqual(
    frameReport([finding()], over({ 'articles/x.md': 'One.\r\n/a/ b\r\n' }))
      .split('\n')
      .slice(2, 4),
    ['    /a/ b', '    ^^^'],
  );
});

test('what a stranger writes cannot add lines or command the terminal', () => {
  const hostile = finding({
    file: 'articles/a\n\u001b[2J.md',
    target: '\u009b2J',
    message: 'Evil\n\u001b]0;title\u0007.',
  });
  assert.equal(
    frameReport([hostile], over({ 'articles/a\n\u001b[2J.md': 'x\n\u009b2J\u001b[0m\rx\n' })),
    `content/articles/a\\u{a}\\u{1b}[2J.md
  2:1  error  Evil\\u{a}\\u{1b}]0;title\\u{7}.  (missing-page)
    \\u{9b}2J\\u{1b}[0m\\u{d}x
    ^^^^^^^^

1 error in 1 file
`,
  );
});

test('files, severities and carets are coloured only when that is wanted', () => {
  const problems = [finding(), finding({ rule: 'placeholder-link' })];
  assert.equal(
    frameReport(problems, { ...over({ 'articles/x.md': '\n/a/ b\n' }), color: true }),
    `\u001b[1mcontent/articles/x.md\u001b[22m
  2:1  \u001b[31merror\u001b[39m  There is no page \`/a/\`.  (missing-page)
    /a/ b
    \u001b[31m^^^\u001b[39m

  2:1  \u001b[33mwarning\u001b[39m  There is no page \`/a/\`.  (placeholder-link)
    /a/ b
    \u001b[33m^^^\u001b[39m

1 error, 1 warning in 1 file
`,
  );
});

/** Problems of one rule, one in each of so many files. */
function repeated(count: number, rest: Partial<Finding> = {}) {
  return Array.from({ length: count }, (_, index) =>
    finding({ file: `articles/p${String(index).padStart(3, '0')}.md`, ...rest }),
  );
}

test('of nineteen problems all are listed, and no summary is needed', () => {
  const report = frameReport(repeated(19), over({}));
  assert.equal(report.split('\n').filter((line) => line.endsWith('(missing-page)')).length, 19);
  assert.match(report, /\n\n19 errors in 19 files\n$/);
  assert.doesNotMatch(report, /By rule|not listed/);
});

test('of hundreds of problems the first of each rule are listed, in their order, and all are counted by rule at the end', () => {
  const problems = [
    ...repeated(5, { rule: 'unused-image', position: 'unknown' }),
    ...repeated(200, { rule: 'placeholder-link' }),
    ...repeated(30, { position: { line: 4, column: 7 } }),
    finding({ file: 'articles/z.md', rule: 'empty-link', position: { line: 9, column: 2 } }),
  ];
  const report = frameReport(problems, { ...over({}), seconds: 1 });
  const listed = [...report.matchAll(/^ {2}.*\(([a-z-]+)\)$/gm)].map(([, rule]) => rule);
  assert.deepEqual(
    [...Map.groupBy(listed, (rule) => rule)].map(([rule, found]) => `${rule} ${found.length}`),
    ['unused-image 5', 'placeholder-link 10', 'missing-page 10', 'empty-link 1'],
  );
  assert.equal(
    report.slice(report.indexOf('210 more')),
    `210 more problems are not listed: \`npx --no signpost check --rule NAME\` lists all of one rule.

By rule, each with its first place:
   30  error    missing-page      content/articles/p000.md:4:7
    1  error    empty-link        content/articles/z.md:9:2
  200  warning  placeholder-link  content/articles/p000.md:2:1
    5  warning  unused-image      content/articles/p000.md

31 errors, 205 warnings in 201 files, 1.0 s
`,
  );
});

test('however many rules are broken, the listing stays short, and no rule crowds another out', () => {
  const names = Object.keys(rules).filter((name): name is keyof typeof rules => name in rules);
  const problems = names.flatMap((rule) => repeated(50, { rule }));
  const report = frameReport(problems, over({}));
  const listed = new Set([...report.matchAll(/^ {2}\d.*\(([a-z-]+)\)$/gm)].map(([, rule]) => rule));
  assert.ok(report.split('\n').length < 500);
  assert.equal(listed.size, names.length);
});

test('what somebody asked for is listed as a whole, and a summary is no list', () => {
  const problems = repeated(30);
  const whole = frameReport(problems, { ...over({}), extent: 'whole', ofOtherRules: 7 });
  assert.equal(whole.match(/\(missing-page\)/g)?.length, 30);
  assert.match(whole, /\n\n30 errors in 30 files, 7 of other rules left out\n$/);
  assert.equal(
    frameReport(problems.slice(0, 2), { ...over({}), extent: 'summary' }),
    `By rule, each with its first place:
  2  error  missing-page  content/articles/p000.md:2:1

2 errors in 2 files
`,
  );
  assert.equal(frameReport([], { ...over({}), extent: 'summary' }), 'No problems\n');
});
