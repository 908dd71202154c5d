import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestRenderer, firstLine } from './render.ts';

const render = createTestRenderer();

/** What is said of text that a removed element takes along, as `line:column severity`. */
function lost(markdown: string): readonly string[] {
  return render(markdown)
    .problems.filter(({ rule }) => rule === 'lost-text')
    .map(({ position, severity }) =>
      position === 'unknown' ? severity : `${position.line - firstLine + 1}:${position.column} ${severity}`,
    );
}

test('an element that is removed and takes the text behind it along is an error where it begins', () => {
  for (const [markdown, at] of [
    ['Before.\n\n<select><option>One\n\nLast words.', '3:1'],
    ['- A <template>\n\n  More.\n\nLast words.', '1:5'],
    ['<title>A\n\nLast words.', '1:1'],
    // Closed as it is written, and not to a browser.
    ['<math><mi><marquee>x</math>\n\nLast words.', '1:1'],
    ['<textarea>A\n\n## Last words', '1:1'],
    ['<noembed>\n\nLast words.\n', '1:1'],
  ] as const) {
    assert.deepEqual(lost(markdown), [`${at} error`], markdown);
    assert.doesNotMatch(render(markdown).html, /Last words/);
  }
});

test('one that holds what is written in it is no such thing', () => {
  for (const markdown of [
    '<select><option>One</option></select>\n\nLast words. One.',
    '<template><p>A</p></template>\n\nLast words.',
    'A <math><mi>x</mi></math> and x.\n\nLast words.',
    '<select><option>Caf&eacute; &lt;b&gt;</option></select>\n\nLast words: Café.',
    '<script>const last = 1;</script>\n\nLast words.',
    '<object data="x.swf"></object>\n\nLast words.',
  ]) {
    assert.deepEqual(lost(markdown), [], markdown);
    assert.match(render(markdown).html, /Last words/);
  }
});

test('blocks as deep in each other as they may stand keep their text, whatever they are', () => {
  for (let depth = 90; depth < 112; depth += 1) {
    for (const markdown of [
      `${'>'.repeat(depth)} Last words`,
      `${'>'.repeat(depth - 2)} - Last words`,
      `${'>'.repeat(depth - 2)} ::: info\n${'>'.repeat(depth - 2)} - Last words`,
      `${'>'.repeat(depth - 2)} ::: tabs\n${'>'.repeat(depth - 2)} == One\n${'>'.repeat(depth - 2)} Last words`,
      `${'>'.repeat(depth - 2)} [^1]: > Last words`,
      `${'>'.repeat(depth - 2)} Term\n${'>'.repeat(depth - 2)} : Last words`,
      `${'>'.repeat(depth - 1)} # Last words`,
    ]) {
      const { html, problems } = render(markdown);
      const isRefused = problems.some(({ rule }) => rule === 'article-limit');
      assert.ok(isRefused || html.includes('Last words'), markdown);
    }
  }
});
