import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/content/read-content.ts';
import { createSite } from '../../src/site/site.ts';
import { createCheckTools } from '../../src/site/site-tools.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site } from '../model/fixtures.ts';

const styles = path.join(import.meta.dirname, '..', '..', 'src', 'styles');

/** What is on the left or on the right whichever way the page is written, with the reason. */
const sided: ReadonlyMap<string, string> = new Map([
  ['article/article.css float: left', 'has its other side below'],
  ['article/article.css float: right', 'is that of pages from right to left'],
  ['parts/tables.css text-align: right', 'its writer has said so'],
  [
    'added/copy-code.css inset: var(--space-3) var(--space-2) auto auto',
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

test('pages of a language that is written from right to left say so, and others say nothing', async (t) => {
  const content = await readContent(
    await contentFolder(t, { 'articles/a.md': '---\ntitle: A\n---\nText.\n' }),
  );
  const startOf = async (language: string): Promise<string> => {
    const settings = site({ language });
    const made = createSite(content, settings, await createCheckTools(settings));
    const [home] = made.pages;
    assert.ok(home);
    return /<html[^>]*>/.exec(made.pageHtml(home))?.[0] ?? '';
  };
  assert.equal(await startOf('ar'), '<html lang="ar" dir="rtl" data-frame="board">');
  assert.equal(await startOf('de'), '<html lang="de" data-frame="board">');
});

function isSided(name: string, value: string): boolean {
  if (/(?:^|-)(?:left|right)(?:-|$)/.test(name)) return true;
  if (['float', 'clear', 'text-align'].includes(name)) return /^(?:left|right)$/.test(value);
  if (!['margin', 'padding', 'inset'].includes(name)) return false;
  const sides = value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  return sides.length === 4 && sides[1] !== sides[3];
}
