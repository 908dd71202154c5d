import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { checkPagesOf } from '../../src/check/check.ts';
import { readContent } from '../../src/content/read-content.ts';
import { createSite } from '../../src/site/site.ts';
import { createCheckTools } from '../../src/site/site-tools.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site } from '../model/fixtures.ts';

const tools = await createCheckTools();
const old = 'https://help.old.example/hc/en-us';

const cases: readonly { readonly written: string; readonly suggested: string; readonly fixed: string }[] = [
  ...[
    // A prefix in `redirect_from`, which has the whole path or what stands behind the former address.
    `${old}/articles/36001-Find-your-keys`,
    `${old}/articles/36001`,
    'http://HELP.old.example/hc/en-us/articles/36001-Find-your-keys',
    `${old}/articles/72-Keys`,
    // The same address as here.
    `${old}/article/keys/`,
    `${old}/article/keys`,
    'https://support.older.example/article/keys/',
  ].map((written) => ({ written, suggested: '/article/keys/', fixed: '{{site.baseurl}}/article/keys/' })),
  {
    written: `${old}/articles/36001-Find-your-keys#lost-keys`,
    suggested: '/article/keys/#lost-keys',
    fixed: '{{site.baseurl}}/article/keys/#lost-keys',
  },
  { written: old, suggested: '/', fixed: '{{site.baseurl}}/' },
  {
    written: `${old}/files/prices.csv`,
    suggested: '/files/prices.csv',
    fixed: '{{site.baseurl}}/files/prices.csv',
  },
];

for (const { written, suggested, fixed } of cases) {
  test(`a link to ${written} is a link to ${suggested} of this site`, async (t) => {
    assert.deepEqual(await check(t, `[Keys](${written})`), [
      {
        rule: 'own-address',
        message: `\`${written}\` is a former address of this site: write the one that the page has here, with \`{{site.baseurl}}\` in front.`,
        suggestions: [suggested],
        fixed,
      },
    ]);
  });
}

test('a link to a former address that nothing here has is broken, and what is near is suggested', async (t) => {
  const written = `${old}/article/kesy/`;
  assert.deepEqual(await check(t, `[Keys](${written})`), [
    {
      rule: 'missing-page',
      message: `\`${written}\` is a former address of this site, and nothing here has it: write the address of a page, or add the old one to \`redirect_from\` of its page.`,
      suggestions: ['/article/keys/'],
      fixed: undefined,
    },
  ]);
});

test('a place that the page does not have is told beside the former address', async (t) => {
  const found = await check(t, `[Keys](${old}/article/keys/#h_01ABC)`);
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ['own-address', 'missing-anchor'],
  );
});

test('an address that stands in the text is suggested and not rewritten', async (t) => {
  const [found] = await check(t, `See <${old}/article/keys/>.`);
  assert.deepEqual([found?.suggestions, found?.fixed], [['/article/keys/'], undefined]);
});

test('an address beside the former one, or of a host that only starts alike, is of another site', async (t) => {
  const others = [
    'https://help.old.example/hc/de/articles/36001',
    'https://help.old.example/hc/en-usa/articles/36001',
    'https://help.old.example.org/hc/en-us/articles/36001',
  ];
  assert.deepEqual(await check(t, others.map((url) => `[Keys](${url})`).join('\n')), []);
});

async function check(t: TestContext, body: string) {
  const contentDir = await contentFolder(t, {
    'categories/guides.md': '---\ntitle: Guides\n---\n',
    'articles/keys.md':
      '---\ntitle: Keys\ncategories: [guides]\nredirect_from: [/hc/en-us/articles/36001*, /articles/72-Keys]\n---\n## Lost keys\n\nAsk.\n',
    'articles/page.md': `---\ntitle: Page\ncategories: [guides]\n---\n${body}\n`,
    'files/prices.csv': 'Key;1\n',
  });
  const settings = site({
    url: 'https://example.com',
    basePath: '/help',
    formerly: [old, 'https://support.older.example'],
  });
  return checkPagesOf(createSite(await readContent(contentDir), settings, tools)).map(({ problem, fix }) => ({
    rule: problem.rule,
    message: problem.message,
    suggestions: problem.suggestions,
    fixed: fix?.replacement,
  }));
}
