import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { checkPagesOf } from '../../src/check/check.ts';
import { readContent } from '../../src/content/read-content.ts';
import { createSite } from '../../src/site/site.ts';
import { createCheckTools } from '../../src/site/site-tools.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site } from '../model/fixtures.ts';

const tools = await createCheckTools();

const broken = {
  'a value that cannot be used': '---\ntitle: Keys\nhidden: perhaps\n---\nAsk.\n',
  'no title': '---\ncategories: [guides]\n---\nAsk.\n',
  'a bracket that is open': '---\ntitle: Keys\ncategories: [guides\n---\nAsk.\n',
} as const;

for (const [mistake, source] of Object.entries(broken)) {
  test(`a link to an article whose front matter has ${mistake} is not reported too`, async (t) => {
    const links = ['/help/article/keys/', '/help/article/keys', '/help/article/keys/#lost', 'keys.md'];
    const body = links.map((href) => `[Keys](${href})`).join('\n\n');
    assert.deepEqual(await check(t, body, { 'articles/keys.md': source }), []);
  });
}

test('a link to a page that no file stands for is reported beside such an article', async (t) => {
  const found = await check(t, '[Locks](/help/article/window-locks/)', {
    'articles/keys.md': broken['no title'],
  });
  assert.deepEqual(found, ['missing-page /help/article/window-locks/']);
});

test('links and images of an article whose front matter is refused are judged at once, and what it shows is used', async (t) => {
  const image = { 'images/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' };
  const found = await check(t, '[Keys](/help/article/keys/)', {
    'articles/keys.md':
      '---\ntitle: Keys\nhidden: perhaps\n---\n[No](/help/article/nowhere/) [Own](#ask) [Page](../page/) [P](paeg.md)\n\n' +
      '## Ask\n\n#### Deep\n\n<img src="/help/images/a.svg"> ![B](/help/images/b.svg)\n',
    ...image,
  });
  assert.deepEqual(found.toSorted(), [
    'missing-alternative-text /help/images/a.svg',
    'missing-image /help/images/b.svg',
    'missing-page /help/article/nowhere/',
    'missing-page paeg.md',
    'skipped-heading-level Deep',
  ]);
});

test('an article whose key for categories is misspelt is not also said to be in no list', async (t) => {
  const lost = (key: string) => ({ 'articles/lost.md': `---\ntitle: Lost\n${key}\n---\nText.\n` });
  assert.deepEqual(await check(t, 'Text.', lost('categorys: [guides]')), []);
  assert.deepEqual(await check(t, 'Text.', lost('category: guides')), []);
  assert.deepEqual(await check(t, 'Text.', lost('colour: red')), ['orphan-page /article/lost/']);
});

async function check(t: TestContext, body: string, files: Readonly<Record<string, string>>) {
  const contentDir = await contentFolder(t, {
    'categories/guides.md': '---\ntitle: Guides\n---\n',
    'articles/page.md': `---\ntitle: Page\ncategories: [guides]\n---\n${body}\n`,
    ...files,
  });
  const settings = site({ url: 'https://example.com', basePath: '/help' });
  const findings = checkPagesOf(createSite(await readContent(contentDir), settings, tools));
  return findings.map(({ problem }) => `${problem.rule} ${problem.target}`);
}
