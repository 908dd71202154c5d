import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const styles = path.join(import.meta.dirname, '..', '..', 'src', 'styles');

/** What is on the left or on the right whichever way the page is written, with the reason. */
const sided: ReadonlyMap<string, string> = new Map([
  ['article/article.css float: left', 'has its other side below'],
  ['article/article.css float: right', 'is that of pages from right to left'],
  ['article/content.css text-align: right', 'its writer has said so'],
  ['article/content.css margin-right: 0.3em', 'icons that are pulled to a side by name'],
  ['article/content.css margin-left: 0.3em', 'icons that are pulled to a side by name'],
  [
    'article/code.css inset: var(--space-2) var(--space-2) auto auto',
    'code begins on the left in every language',
  ],
]);

test('styles name no left and no right, so that pages run either way', () => {
  const found = readdirSync(styles, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [
        ...readFileSync(path.join(styles, file), 'utf8').matchAll(
          /(?<=[\s{;])(?<name>[a-z-]+): (?<value>[^;{}]+);/g,
        ),
      ]
        .filter(({ groups }) => isSided(groups?.name ?? '', groups?.value ?? ''))
        .map(({ 0: text }) => `${file.split('\\').join('/')} ${text.replace(/;$/, '')}`),
    );
  assert.deepEqual(
    found.filter((use) => !sided.has(use)),
    [],
  );
});

function isSided(name: string, value: string): boolean {
  if (/(?:^|-)(?:left|right)(?:-|$)/.test(name)) return true;
  if (['float', 'clear', 'text-align'].includes(name)) return /^(?:left|right)$/.test(value);
  if (!['margin', 'padding', 'inset'].includes(name)) return false;
  const sides = value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  return sides.length === 4 && sides[1] !== sides[3];
}
