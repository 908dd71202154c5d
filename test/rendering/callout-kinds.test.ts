import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTestRenderer } from './render.ts';

const render = createTestRenderer();

/** What the words of GitHub, Obsidian, Docusaurus, Starlight, VitePress and MkDocs are shown as. */
const words = {
  info: 'info note abstract summary tldr important example question help faq quote cite',
  success: 'success tip hint check done',
  warning: 'warning caution attention danger error failure fail missing bug',
};

describe('a callout has the same kind in every spelling, with any capitals:', () => {
  for (const [kind, list] of Object.entries(words)) {
    for (const word of list.split(' ')) {
      test(`${word} is ${kind}`, () => {
        const title = `${word[0]?.toUpperCase()}${word.slice(1)}`;
        for (const body of [
          `{% callout ${word} %}Text.{% endcallout %}`,
          `:::${word}\nText.\n:::`,
          `::: ${title} Title\nText.\n:::`,
          `:::${word}[Title]\nText.\n:::`,
          `> [!${word.toUpperCase()}]\n> Text.`,
          `> [!${word}]+ Title\n> Text.`,
        ]) {
          const { html, problems } = render(body);
          assert.match(html, new RegExp(`^<div class="callout callout-${kind}" role="note">`), body);
          assert.doesNotMatch(html, /[[\]]|:::/, body);
          assert.deepEqual(problems, [], body);
        }
      });
    }
  }
});

test('attributes of other systems behind a container are taken away and reported', () => {
  const { html, problems } = render('Text.\n\n:::note[Title]{icon="star"}\nMore.\n:::');
  assert.match(html, /<p class="callout-title">Note: Title<\/p>/);
  assert.deepEqual(
    problems.map(({ rule, position, message }) => ({ rule, position, message })),
    [
      {
        rule: 'attribute-list',
        position: { line: 7, column: 15 },
        message: '`{icon="star"}` has no effect behind a container: leave it out.',
      },
    ],
  );
});
