import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlToMarkdown } from '../../src/rendering/markdown-twin/blocks.ts';

const address = 'https://help.example/help/article/sharing/';

const cases: readonly (readonly [title: string, html: string, markdown: string])[] = [
  ['headings keep their level', '<h2 id="a">Send <em>it</em></h2><h3>Now</h3>', '## Send *it*\n\n### Now'],
  [
    'links and images have whole addresses',
    '<p><a href="/help/article/x/#y">X</a> and <a href="#here">here</a> <img src="/help/images/a b.png" alt="A b"></p>',
    '[X](https://help.example/help/article/x/#y) and [here](https://help.example/help/article/sharing/#here) ![A b](https://help.example/help/images/a%20b.png)',
  ],
  [
    'an image that leads to itself is an image, and its caption is said once',
    '<figure><a href="/a.png"><img src="/a.png" alt="New"></a><figcaption>New</figcaption></figure>',
    '![New](https://help.example/a.png)',
  ],
  [
    'lists stand in lists',
    '<ol start="3"><li>One<ul><li>Deep</li></ul></li><li><p>Two</p><p>More</p></li></ol>',
    '3. One\n\n   - Deep\n\n4. Two\n\n   More',
  ],
  [
    'tasks keep their boxes',
    '<ul>\n<li class="task"><span class="task-box task-done" role="img" aria-label="Done"></span> One</li>\n<li class="task"><span class="task-box" role="img" aria-label="To do"></span> Two</li>\n</ul>',
    '- [x] One\n- [ ] Two',
  ],
  ['a short list is short', '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>', '- One\n- Two'],
  [
    'a callout is a quote with its kind',
    '<div class="callout callout-warning" role="note"><p class="callout-title">Warning</p><p>Stop.</p></div>',
    '> **Warning**\n>\n> Stop.',
  ],
  [
    'code stays as it is, whatever it holds',
    '<pre><code class="language-js">let a = `x`;\n  // ``` *no*\n</code></pre><p><code>a`b</code></p>',
    '````js\nlet a = `x`;\n  // ``` *no*\n````\n\n``a`b``',
  ],
  [
    'the title of code stands above it',
    '<figure class="code"><figcaption>a &quot;`b`.js</figcaption><pre><code class="language-js">x\n</code></pre></figure>',
    '**a "\\`b\\`.js**\n\n```js\nx\n```',
  ],
  [
    'a table is one, with a line for each row',
    '<table><thead><tr><th>A | B</th><th>C</th></tr></thead><tbody><tr><td><ul><li>x</li><li>y</li></ul></td><td>1<br>2</td></tr></tbody></table>',
    '| A \\| B | C |\n| --- | --- |\n| x y | 1 2 |',
  ],
  [
    'a table without a heading row gets an empty one',
    '<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    '|  |  |\n| --- | --- |\n| 1 | 2 |',
  ],
  [
    'a heading row may have an empty cell',
    '<table><thead><tr><td></td><th>Price</th></tr></thead><tbody><tr><td>A</td><td>1</td></tr></tbody></table>',
    '|  | Price |\n| --- | --- |\n| A | 1 |',
  ],
  [
    'panels of tabs stand one after the other, each below its name',
    '<div class="tabs"><ul class="tab-list"><li><a href="#tab-mac">Mac</a></li></ul><div class="tab-panels"><div class="tab-panel" id="tab-mac" aria-label="Mac"><p>Click.</p></div></div></div>',
    '**Mac**\n\nClick.',
  ],
  [
    'icons are left out, and what they say to those who cannot see them is kept',
    '<p><svg aria-hidden="true"><path d="M0 0"/></svg> Settings <svg role="img" aria-label="Yes"></svg></p>',
    'Settings Yes',
  ],
  ['details are shown', '<details><summary>More</summary><p>Text</p></details>', '**More**\n\nText'],
  ['bold text begins and ends with a letter', '<p>a <b> bold </b>b</p>', 'a **bold** b'],
  [
    'what finishing does not write is read as browsers read it',
    '<P>One &copy; 2<p>Two &amp;copy; <img src=/a.png alt=A><table><tr><td>x',
    'One © 2\n\nTwo &amp;copy; ![A](https://help.example/a.png)\n\n|  |\n| --- |\n| x |',
  ],
  [
    'the first line end in code is none, and the second is one',
    '<pre>\n\na &lt; b\n</pre>',
    '```\n\na < b\n```',
  ],
  ['a line that was broken is broken', '<p>One<br>\nTwo<br></p>', 'One\\\nTwo'],
];

for (const [title, html, markdown] of cases) {
  test(`in the Markdown of an article, ${title}`, () => {
    assert.equal(htmlToMarkdown(html, address), markdown);
  });
}

test('in the Markdown of an article, text is text', () => {
  const texts = [
    '# no',
    '1. no',
    '- no',
    '> no',
    '+ no',
    '*no* _no_ `no`',
    '[no](x) ![no](x)',
    '&lt;b&gt;no',
    '===',
    '&amp;lt;',
  ];
  assert.deepEqual(
    texts.map((text) => htmlToMarkdown(`<p>${text}</p>`, address)),
    [
      '\\# no',
      '1\\. no',
      '\\- no',
      '\\> no',
      '\\+ no',
      '\\*no\\* \\_no\\_ \\`no\\`',
      '\\[no\\](x) !\\[no\\](x)',
      '\\<b\\>no',
      '\\===',
      '&amp;lt;',
    ],
  );
  assert.equal(htmlToMarkdown('<p>master_password_hint</p>', address), 'master_password_hint');
});
