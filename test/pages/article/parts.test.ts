import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasParts } from '../../../src/pages/article/parts.ts';

test('a page loads the styles of what few articles hold where its text has such a thing', () => {
  for (const html of [
    '<pre data-language="bash"><code>ls</code></pre>',
    '<div class="table-scroll"><table></table></div>',
    '<div class="tabs" id="a"></div>',
    '<svg class="icon icon-2x" viewBox="0 0 1 1"></svg>',
    '<picture data-animation=""></picture>',
  ])
    assert.equal(hasParts(html), true, html);
});

test('text, callouts and words that look like code are what every page has', () => {
  const html =
    '<p>See &lt;pre&gt; and <code>x</code>.</p><div class="callout callout-info"></div><svg class="icon"></svg>';
  assert.equal(hasParts(html), false);
});
