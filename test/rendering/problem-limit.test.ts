import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTestRenderer, file, firstLine } from './render.ts';

const render = createTestRenderer();

/** Mistakes that an imported article can have in every line, each with its rule. */
const repeated: Readonly<Record<string, string>> = {
  'output-syntax': '{{ site..title }}\n',
  'unknown-variable': '{{ nobody }}\n',
  'unknown-filter': '{{ site.title | shout }}\n',
  'unknown-icon': '{% icon fa-nothing-like-it %}\n',
  'unknown-tag': '{% nonsense %}\n',
  'unsafe-html': '<span style="color:red">x</span>\n',
  footnote: 'x[^none]\n',
  'missing-image': '![x](/images/gone.png)\n',
  'attribute-list': '[x](/x){:nothing=x}\n',
  'unknown-language': '```nothing\n```\n',
};

describe('an article with more problems than anybody reads shows the first thousand and counts the others:', () => {
  for (const [rule, line] of Object.entries(repeated)) {
    test(rule, () => {
      const { html, problems } = render(`${line.repeat(1100)}\nThe end.`);
      assert.deepEqual(
        problems.slice(0, 1000).map((one) => one.rule),
        Array.from({ length: 1000 }, () => rule),
      );
      assert.deepEqual(problems.slice(1000), [
        {
          file,
          position: { line: firstLine, column: 1 },
          rule: 'article-limit',
          severity: 'warning',
          target: file,
          message:
            'The article has 100 more problems than the 1000 that are shown: mend those, or what they have in common, and check it again.',
          suggestions: [],
        },
      ]);
      assert.match(html, /The end\./);
    });
  }

  test('anchors of the front matter that lead nowhere', () => {
    const anchors = Array.from({ length: 1100 }, (_, index) => ({
      id: `old-${index}`,
      heading: `none-${index}`,
      offset: 4,
    }));
    const { problems } = render('Text.', { anchors });
    assert.equal(problems.length, 1001);
    assert.equal(problems.at(-1)?.rule, 'article-limit');
  });
});

test('the first problem of each kind is shown, whatever came before it', () => {
  const { problems } = render(`${'{{ nobody }}\n'.repeat(1500)}\n<script>x</script> {% icon fa-cogz %}`);
  assert.deepEqual(
    problems.slice(1000).map(({ rule }) => rule),
    ['unsafe-html', 'unknown-icon', 'article-limit'],
  );
});

test('an article that is too deep as well says both', () => {
  const { html, problems } = render(`${'{{ nobody }}\n'.repeat(1500)}${'<b>'.repeat(300)}`);
  assert.equal(html, '');
  assert.deepEqual(
    problems.slice(1000).map(({ rule, severity }) => [rule, severity]),
    [
      ['article-limit', 'error'],
      ['article-limit', 'warning'],
    ],
  );
});
