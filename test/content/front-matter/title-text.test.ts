import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleText } from '../../../src/content/front-matter/title/title-text.ts';

for (const [written, text] of [
  ['Import &amp; Export', 'Import & Export'],
  ['  two \n  lines ', 'two lines'],
  ['&lt;b&gt; &quot;x&quot; &#39;y&apos;', `<b> "x" 'y'`],
  ['a&nbsp;b', 'a b'],
  ['&#8212;&#x2014;&#X2014;', '———'],
  ['&amp;lt;', '&lt;'],
  ['Q&A; R&unknown; S& T', 'Q&A; R&unknown; S& T'],
  ['&#0;&#27;&#x1b;&#xd800;&#9999999;&#x110000;', '&#0;&#27;&#x1b;&#xd800;&#9999999;&#x110000;'],
] as const) {
  test(`the title ${JSON.stringify(written)} is shown as ${JSON.stringify(text)}`, () => {
    assert.equal(titleText(written), text);
  });
}
