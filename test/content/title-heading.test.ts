import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleHeadingIn } from '../../src/content/front-matter/title/title-heading.ts';
import { parseArticle } from '../../src/content/read-document.ts';

for (const [body, title, ids = []] of [
  ['# Sign in', 'Sign in'],
  ['\n\n  #   Sign *in* `now` #\n', 'Sign in now'],
  ['Sign in\n===', 'Sign in'],
  ['# Sign in {#log-in .big}', 'Sign in', ['log-in']],
  ['# <a href="#x" id="x"></a>Sign in', 'Sign in', ['x']],
  ['# [Sign in](https://example.com) :: now', 'Sign in :: now'],
  ['# snake_case_names & **bold**', 'snake_case_names & bold'],
  ['# C\\# \\*', 'C# *'],
  ['<!-- Notes\nfor us -->\n# Sign in', 'Sign in'],
  ['[![Build](b.svg)](https://ci.example) ![x](y.png)\n\n# Sign in', 'Sign in'],
  ['<h1 align="center">Sign in</h1>', 'Sign in'],
] as const) {
  test(`the title is the heading with which a body begins: ${JSON.stringify(body)}`, () => {
    const found = titleHeadingIn(body, 0);
    assert.deepEqual([found?.text, found?.ids], [title, ids]);
  });
}

for (const body of [
  'Text.\n\n# Later',
  '## Second',
  '#hashtag',
  '# ',
  '- # item',
  '    # code',
  '```\n# x\n```',
])
  test(`no title is in ${JSON.stringify(body)}`, () => {
    assert.equal(titleHeadingIn(body, 0), undefined);
  });

test('front matter without a title has that of the heading, and a title of its own comes before it', () => {
  const title = (source: string) => {
    const { document, problems } = parseArticle('articles/x.md', source);
    assert.deepEqual(problems, []);
    return [document?.frontMatter.title, document?.titleHeading !== undefined];
  };
  assert.deepEqual(title('---\norder: "01"\n---\n# Keys &amp; locks\n'), ['Keys & locks', true]);
  assert.deepEqual(title('# Keys\n\nText.\n'), ['Keys', true]);
  assert.deepEqual(title('---\ntitle: Own\n---\n# Keys\n'), ['Own', false]);
});

test('front matter that starts too late is told so, and is no title', () => {
  for (const source of [
    '\n---\ntitle: X\n---\n# Y\n',
    '# Y\n---\ntitle: X\n---\n',
    '+++\ntitle = "X"\n+++\n# Y\n',
  ]) {
    const { document, problems } = parseArticle('articles/x.md', source);
    assert.equal(document, undefined);
    assert.equal(problems[0]?.rule, 'front-matter-syntax', source);
  }
});
