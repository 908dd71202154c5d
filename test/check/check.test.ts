import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { checkPagesOf, withLinkProblems } from '../../src/check/check.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { SiteConfig } from '../../src/content/types.ts';
import { createSite, type Site } from '../../src/site/site.ts';
import { createCheckTools } from '../../src/site/site-tools.ts';
import { contentFolder } from '../content/content-folder.ts';
import { site } from '../model/fixtures.ts';

const tools = await createCheckTools();

/** Each body is of an article of its own, whose first line is line 4. */
async function siteOf(
  t: TestContext,
  bodies: Readonly<Record<string, string>>,
  config: Partial<SiteConfig> = {},
): Promise<Site> {
  const articles = Object.entries(bodies).map(
    ([name, body]) =>
      [`articles/${name}.md`, `---\ntitle: A page\ncategories: [help]\n---\n${body}\n`] as const,
  );
  const content = await contentFolder(t, {
    'categories/help.md': '---\ntitle: Help\n---\n',
    ...Object.fromEntries(articles),
  });
  return createSite(await readContent(content), site({ basePath: '/help', ...config }), tools);
}

/** What is found, as `line:column rule severity`, with what would mend it. */
function found(checked: Site): string[] {
  return checkPagesOf(checked).map(({ problem: { position, rule, severity }, fix }) => {
    const place = position === 'unknown' ? '?' : `${position.line}:${position.column}`;
    return `${place} ${rule} ${severity}${fix === undefined ? '' : ` -> ${fix.replacement}`}`;
  });
}

const links = [
  '[Nowhere]({{site.baseurl}}/article/nowhere/)',
  '[Here]({{site.baseurl}}/article/links)',
  '[There](#)',
].join('\n');

test('the settings decide how bad it is to break a rule, and which rules there are', async (t) => {
  assert.deepEqual(found(await siteOf(t, { links })), [
    '5:11 missing-page error',
    '6:8 missing-slash warning -> {{site.baseurl}}/article/links/',
    '7:9 placeholder-link warning',
  ]);
  const levels = new Map([
    ['missing-page', 'warning'],
    ['missing-slash', 'off'],
    ['placeholder-link', 'error'],
  ] as const);
  assert.deepEqual(found(await siteOf(t, { links }, { levels })), [
    '5:11 missing-page warning',
    '7:9 placeholder-link error',
  ]);
});

test('a target that the settings ignore is not reported and not mended, with the base in front or without', async (t) => {
  const ignored = ['/article/nowhere/', '{{site.baseurl}}/article/links'].map(ignore);
  assert.deepEqual(found(await siteOf(t, { links }, { ignored })), ['7:9 placeholder-link warning']);
});

test('a star at the end of an ignored target stands for all that begin like it', async (t) => {
  assert.deepEqual(found(await siteOf(t, { links }, { ignored: [ignore('/article/*')] })), [
    '7:9 placeholder-link warning',
  ]);
  assert.deepEqual(
    found(
      await siteOf(
        t,
        { links: '[x]({{site.baseurl}}/article/a*b/)' },
        { ignored: [ignore('/article/a*b/')] },
      ),
    ),
    [],
  );
});

test('an exception that begins like a target and has no star is not for it', async (t) => {
  assert.deepEqual(found(await siteOf(t, { links }, { ignored: [ignore('/article/nowhere')] })), [
    '5:11 missing-page error',
    '6:8 missing-slash warning -> {{site.baseurl}}/article/links/',
    '7:9 placeholder-link warning',
    '2:3 unused-ignore warning',
  ]);
});

test('an exception for another site may wait until other sites are asked', async (t) => {
  const ignored = [ignore('https://intranet.example/*')];
  assert.deepEqual(found(await siteOf(t, { sound: 'Text.' }, { ignored })), []);
});

test('an exception without use is as bad as the settings say', async (t) => {
  const ignored = [ignore('/gone/')];
  const levels = new Map([['unused-ignore', 'error']] as const);
  assert.deepEqual(found(await siteOf(t, { sound: 'Text.' }, { ignored, levels })), [
    '2:3 unused-ignore error',
  ]);
});

test('the top of a page is always there, in capitals too, as browsers have it', async (t) => {
  assert.deepEqual(found(await siteOf(t, { links: '[Up](#top)\n[Up](#TOP)\n[Up](#topmost)' })), [
    '7:6 missing-anchor error',
  ]);
});

test('a build with a check reports a missing image once, as the error that it is to a check', async (t) => {
  const checked = await siteOf(t, { picture: '{% image gone.png A caption %}\n\n[There](#)' });
  const ofBuild = [...checked.content.articles].flatMap((document) => checked.render(document).problems);
  assert.deepEqual(
    ofBuild.map(({ rule, severity }) => `${rule} ${severity}`),
    ['missing-image warning'],
  );
  assert.deepEqual(
    withLinkProblems(ofBuild, checkPagesOf(checked)).map(({ rule, severity }) => `${rule} ${severity}`),
    ['missing-image error', 'placeholder-link warning'],
  );
});

function ignore(target: string) {
  return { target, reason: 'For a test.', position: { line: 2, column: 3 } };
}

test('a definition that several links refer to is reported once', async (t) => {
  const site = await siteOf(t, { twice: '[One][there], [two][there].\n\n[there]: /help/article/nowhere/' });
  assert.deepEqual(
    checkPagesOf(site).map(({ problem: { position, rule } }) => [position, rule]),
    [[{ line: 7, column: 10 }, 'missing-page']],
  );
});

test('a broken link that introduces a category is told once, where it is written', async (t) => {
  const content = await contentFolder(t, {
    'articles/setup.md': '---\ntitle: Setup\ncategories: [help]\n---\nHow to set it up.\n',
    'categories/help.md': '---\ntitle: Help\n---\nBegin [here](/article/nowhere/).\n',
  });
  const checked = createSite(await readContent(content), site(), tools);
  assert.deepEqual(found(checked), ['4:14 missing-page error']);
});
