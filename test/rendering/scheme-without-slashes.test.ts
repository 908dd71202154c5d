import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFragment } from 'parse5';
import { findAll } from '../corpus/html-tree.ts';
import { createTestRenderer, file, firstLine } from './render.ts';

const render = createTestRenderer();

const addresses = [
  'https:elsewhere.example/x.png',
  'http:elsewhere.example/x.png',
  'https:/elsewhere.example/x.png',
  'HTTP:/images/send/new.png',
  'hTTps:images/send/new.png',
  'https:\\\\elsewhere.example/x.png',
  'https:/\\elsewhere.example/x.png',
  ' https:x.png',
  'ht&#9;tps:x.png',
  '&#1;https:x.png',
];

describe('no page holds an address of the web without slashes:', () => {
  for (const address of addresses) {
    test(JSON.stringify(address), () => {
      const { html } = render(
        `<img src="${address}" alt="A"> <a href="${address}">b</a>\n\n<div><img src='${address}'></div>\n\n[c](<${address}>) ![d](<${address}>)\n\n<a href="${address}"><img src="/images/send/new.png" alt="e"></a>`,
      );
      const elements = findAll(parseFragment(html), () => true);
      const written = elements.flatMap(({ attrs }) =>
        attrs.filter(({ name }) => /^(?:src|href)$/.test(name)),
      );
      for (const { value } of written)
        assert.doesNotMatch(value.replace(/[\p{Cc} ]/gu, ''), /^https?:(?!\/\/)/i, html);
      for (const text of ['b', 'c']) assert.ok(html.includes(`>${text}</a>`), html);
    });
  }

  test('an image of such an address is taken out, and reported', () => {
    const { html, images, problems } = render('<img src="HTTPS:elsewhere.example/x.png" alt="A dog">');
    assert.equal(html, 'A dog');
    assert.deepEqual(images, []);
    assert.deepEqual(problems, [
      {
        file,
        position: { line: firstLine, column: 11 },
        rule: 'unsafe-html',
        severity: 'warning',
        target: 'HTTPS:elsewhere.example/x.png',
        message:
          '`HTTPS:elsewhere.example/x.png` is not on this site, the image is removed: put the file into `images/`, since pages load nothing from elsewhere.',
        suggestions: [],
      },
    ]);
  });
});
