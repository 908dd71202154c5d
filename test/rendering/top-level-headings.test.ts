import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTestRenderer, firstLine } from './render.ts';

const render = createTestRenderer();

describe('a heading of level 1 is reported at its line, and is one of level 2:', () => {
  for (const [written, line, column, instead] of [
    ['# Keys', 1, 3, '`##`'],
    ['Text\n\n# Keys #', 3, 3, '`##`'],
    ['Keys\n====', 1, 1, '`##`'],
    ['<h1>Keys</h1>', 1, 1, '`<h2>`'],
    ['Text <H1 class="big">Keys</H1>', 1, 6, '`<h2>`'],
    ['- Item\n\n  # Keys', 3, 5, '`##`'],
    ['{% callout info %}\n# Keys\n{% endcallout %}', 2, 3, '`##`'],
    ['> # Keys', 1, 5, '`##`'],
  ] as const) {
    test(written, () => {
      const { html, headings, problems } = render(written);
      assert.deepEqual(
        problems.map(({ rule, position, severity, target, message }) => [
          rule,
          position,
          severity,
          target,
          message,
        ]),
        [
          [
            'top-level-heading',
            { line: firstLine + line - 1, column },
            'warning',
            'Keys',
            `The heading \`Keys\` is of level 1, as the title of the page is, and is shown at level 2: write it with ${instead}.`,
          ],
        ],
      );
      assert.doesNotMatch(html, /<\/?h1/);
      assert.match(html, /<h2 id="keys"[^>]*>Keys<\/h2>/);
      assert.deepEqual(
        headings.map(({ level, id, text }) => [level, id, text]),
        [[2, 'keys', 'Keys']],
      );
    });
  }
});

test('a heading that repeats the title is to be left out, and is shown until then', () => {
  const { html, problems } = render('# Lost keys\n\nAsk.', { title: 'Lost keys' });
  assert.match(html, /<h2 id="lost-keys">Lost keys<\/h2>/);
  assert.deepEqual(
    problems.map(({ message }) => message),
    [
      'The heading `Lost keys` is of level 1, as the title of the page is, and is shown at level 2: leave it out, since it repeats the title.',
    ],
  );
});

test('what is no heading of level 1 stays quiet', () => {
  assert.deepEqual(render('## Keys\n\n\\# Keys\n\n    # Keys\n\n```\n# Keys\n<h1>\n```').problems, []);
});
