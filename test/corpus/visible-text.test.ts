import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFirst, parsePage } from './html-tree.ts';
import { visibleText } from './visible-text.ts';

const cases: readonly (readonly [title: string, html: string, text: string])[] = [
  ['white space is folded, in code blocks too', '<pre><code>a\n    b\n</code></pre>', 'a b'],
  ['inline elements join what stands beside them', '<b>Vault</b>s (<a href="/">more</a>)', 'Vaults (more)'],
  [
    'a line break joins what stands beside it',
    'Options include:<br>-one<br>\n-two',
    'Options include:-one -two',
  ],
  [
    'blocks are apart without white space between them',
    '<ul><li>one</li><li>two<p>three</p></li></ul>',
    'one two three',
  ],
  ['icons and images leave a hole', '(<svg><title>cog</title></svg> or <img src="a" alt="b">)', '( or )'],
  [
    'entities are characters',
    'Manage &rarr; Groups&nbsp;&amp; &ldquo;more&rdquo;',
    'Manage → Groups & “more”',
  ],
  ['zero width spaces stay', 'a&#8203;b', 'a\u200bb'],
  ['a link in place of a video has no text', '<p>See:</p><p><a data-embed href="/">Watch</a></p>', 'See:'],
];

for (const [title, html, text] of cases) {
  test(title, () => {
    const body = findFirst(parsePage(html), (element) => element.tagName === 'body');
    assert.equal(body && visibleText(body), text);
  });
}
