import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { createTestRenderer } from './render.ts';

/**
 * What articles look like on the page: each file in `fixtures/` holds cases as markdown-it's own fixtures do, a title,
 * what is written and what is shown, with a line of a single dot after each. The site lives under `/help`; of an icon's
 * drawing only the element is shown.
 */
const folder = path.join(import.meta.dirname, 'fixtures');
const render = createTestRenderer();

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    const parts = readFileSync(path.join(folder, file), 'utf8').split(/^\.\n/m);
    let line = 1;
    for (let at = 0; at + 2 < parts.length; at += 3) {
      const [before = '', input = '', expected = ''] = parts.slice(at, at + 3);
      const title = before.trim();
      test(`${file}:${line + linesIn(before) - 1}: ${title}`, () => {
        assert.notEqual(title, '', 'a case needs a title');
        assert.equal(shown(render(input, { basePath: '/help' }).html), expected.trimEnd());
      });
      line += linesIn(before) + linesIn(input) + linesIn(expected) + 3;
    }
  });
}

function shown(html: string): string {
  return html.replace(/<svg class="([^"]*)"[^>]*>.*?<\/svg>/g, '<svg class="$1">').trimEnd();
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
