import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Problem } from '../../src/problems/problem.ts';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const head = '---\ntitle: One\ncategories: [guides]\n---\n';

/** A help center under `/help`, with an article `articles/guides/one.md` whose body is the one given. */
function files(body: string): Record<string, string | Uint8Array> {
  return {
    'categories/guides.md': '---\ntitle: Guides\n---\n',
    'articles/guides/one.md': `${head}${body}\n`,
    'articles/guides/two.md': '---\ntitle: Two\ncategories: [guides]\n---\n\n## Part of it\n\nx\n',
    'articles/other/introduction.md': '---\ntitle: Introduction\ncategories: [guides]\n---\n\nx\n',
    'images/app/form.gif': pixel,
    'images/app/Foto 1.gif': pixel,
    'files/prices.csv': 'Key;1\n',
  };
}

const options = ['--base', '/help', '--url', 'https://example.com'];

async function check(contentDir: string, ...others: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runSignpost(
    contentDir,
    'check',
    '--content',
    contentDir,
    ...options,
    ...others,
    '--format',
    'json',
  );
  const problems: readonly Problem[] = JSON.parse(stdout);
  return problems
    .filter(({ rule }) => rule !== 'unused-image' && rule !== 'missing-alternative-text')
    .map(({ rule, severity, message, suggestions }) => {
      return `${severity} ${rule}: ${message} ${JSON.stringify(suggestions)}`;
    });
}

async function findings(t: TestContext, body: string): Promise<readonly string[]> {
  return check(await contentFolder(t, files(body)));
}

async function mended(t: TestContext, body: string): Promise<string> {
  const contentDir = await contentFolder(t, files(body));
  await check(contentDir, '--fix');
  return (await readFile(join(contentDir, 'articles/guides/one.md'), 'utf8')).slice(head.length, -1);
}

const cases: readonly { readonly body: string; readonly found: string; readonly fixed?: string }[] = [
  ...[
    'http://127.0.0.1:4009',
    'http://localhost:4009',
    'https://LOCALHOST',
    'http://0.0.0.0:4009',
    'http://[::1]:8080',
    'http://127.1.2.3:1',
  ].map((origin) => ({
    body: `[Two](${origin}/help/article/two/#part-of-it)`,
    found: `error own-computer: \`${origin}/help/article/two/#part-of-it\` leads each reader to their own computer: start it with \`{{site.baseurl}}\`. ["/article/two/#part-of-it"]`,
    fixed: '[Two]({{site.baseurl}}/article/two/#part-of-it)',
  })),
  {
    body: '[Two](http://127.0.0.1:4009/article/two/)',
    found:
      'error own-computer: `http://127.0.0.1:4009/article/two/` leads each reader to their own computer: start it with `{{site.baseurl}}`. ["/article/two/"]',
    fixed: '[Two]({{site.baseurl}}/article/two/)',
  },
  {
    body: '[Shop](http://localhost:3000/admin)',
    found:
      'error own-computer: `http://localhost:3000/admin` leads each reader to their own computer: write an address that everybody has, or write it as code. []',
    fixed: '[Shop](http://localhost:3000/admin)',
  },
  {
    body: '[shop](https:\\\\\\\\brewly.example)',
    found:
      'error malformed-address: `https:\\\\\\\\brewly.example` is no whole address, and browsers look for it on this site: write it with `https://`. ["https://brewly.example"]',
    fixed: '[shop](https:\\\\\\\\brewly.example)',
  },
  {
    body: '[us](help@brewly.example)',
    found:
      'error malformed-address: `help@brewly.example` is no whole address, and browsers look for it on this site: write `mailto:help@brewly.example`. ["mailto:help@brewly.example"]',
    fixed: '[us](mailto:help@brewly.example)',
  },
  {
    body: '[us](+49-30-1234567)',
    found:
      'error malformed-address: `+49-30-1234567` is no whole address, and browsers look for it on this site: write `tel:+49301234567`. ["tel:+49301234567"]',
    fixed: '[us](tel:+49301234567)',
  },
  {
    body: '[Two]({{site.baseurl}}/article/two/index.html#part-of-it)',
    found:
      'warning index-file: `{{site.baseurl}}/article/two/index.html#part-of-it` names the file of a page that has a shorter address: write that. ["/article/two/#part-of-it"]',
    fixed: '[Two]({{site.baseurl}}/article/two/#part-of-it)',
  },
  {
    body: '[Home]({{site.baseurl}}/index.html)',
    found:
      'warning index-file: `{{site.baseurl}}/index.html` names the file of a page that has a shorter address: write that. ["/"]',
    fixed: '[Home]({{site.baseurl}}/)',
  },
  {
    body: '[Two]({{site.baseurl}}/article/two.html)',
    found:
      'error missing-file: There is no file `/article/two.html`, and there is a page of that name: write its address. ["/article/two/"]',
    fixed: '[Two]({{site.baseurl}}/article/two/)',
  },
  ...['two.md#part-of-it', './two.md#part-of-it', '../guides/two.md#part-of-it', 'two.md'].map((target) => ({
    body: `[Two](${target})`,
    found: '',
    fixed: `[Two](${target})`,
  })),
  {
    body: '[Two](../../articles/guides/two.mdx#part-of-it)',
    found:
      'error missing-page: There is no file `articles/guides/two.mdx`, and there is `articles/guides/two.md`: write `two.md`. ["/article/two/#part-of-it"]',
    fixed: '[Two](two.md#part-of-it)',
  },
  {
    body: '[Two](../Guides/Two.md)',
    found:
      'error missing-page: There is no file `articles/Guides/Two.md`, and there is `articles/guides/two.md`: write `two.md`. ["/article/two/"]',
    fixed: '[Two](two.md)',
  },
  {
    body: '[Two](two#part-of-it)',
    found:
      'error missing-page: There is no file `articles/guides/two`, and there is `articles/guides/two.md`: write `two.md`. ["/article/two/#part-of-it"]',
    fixed: '[Two](two.md#part-of-it)',
  },
  {
    body: '[Two](./two.md#Part--of-it)',
    found:
      'error missing-anchor: The page `/article/two/` has no place `#Part--of-it`: write the id of one of its headings. ["/article/two/#part-of-it"]',
    fixed: '[Two](./two.md#part-of-it)',
  },
  {
    body: '[Prices](../../files/prices.csv)',
    found: '',
    fixed: '[Prices](../../files/prices.csv)',
  },
  {
    body: '[Form](../../images/app/form.gif)',
    found: '',
    fixed: '[Form](../../images/app/form.gif)',
  },
  {
    body: '[Two](../guides/tow.md)',
    found:
      'error missing-page: `../guides/tow.md` is the path of a file, and there is no `articles/guides/tow.md`: write one such as `two.md`, or the address of a page. ["/article/two/"]',
    fixed: '[Two](../guides/tow.md)',
  },
  {
    body: '[intro](proxy/introduction.md)',
    found:
      'error missing-page: `proxy/introduction.md` is the path of a file, and there is no `articles/guides/proxy/introduction.md`: write the path of one, or the address of a page. []',
  },
  {
    body: '[Two](articles/guides/two.md)',
    found:
      'error missing-page: `articles/guides/two.md` is the path of a file, and there is no `articles/guides/articles/guides/two.md`: write one such as `two.md`, or the address of a page. ["/article/two/"]',
  },
  {
    body: '[Guides](../categories/guides.md)',
    found:
      'error missing-page: `../categories/guides.md` is the path of a file, and there is no `articles/categories/guides.md`: write one such as `../../categories/guides.md`, or the address of a page. ["/guides/"]',
  },
  {
    body: '{% image "app/Foto 1.gif" A photo %}',
    found: '',
  },
  {
    body: '{% image "app/Foto 2.gif" A photo %}',
    found:
      'error missing-image: There is no image `images/app/Foto 2.gif`: put the file there, or mend the path. ["app/Foto%201.gif","app/form.gif"]',
  },
  {
    body: '{% image app/Foto 1.gif A photo %}',
    found:
      'error missing-image: There is no image `images/app/Foto`, and there is `images/app/Foto 1.gif`: a space ends the path, write `%20` for it. ["app/Foto%201.gif"]',
  },
  {
    body: '![x](../images/app/form.gif)',
    found:
      'error missing-image: There is no image `articles/images/app/form.gif`: put the file there, or mend the path, which counts from its own file. ["../../images/app/form.gif"]',
  },
  {
    body: '![x](./form.gif)',
    found:
      'error missing-image: There is no image `articles/guides/form.gif`: put the file there, or mend the path, which counts from its own file. []',
  },
  {
    body: '[Two](/article/two/)',
    found:
      'error missing-base: `/article/two/` leaves out the path that the site lives under: write `{{site.baseurl}}` in front of it. ["{{site.baseurl}}/article/two/"]',
    fixed: '[Two]({{site.baseurl}}/article/two/)',
  },
];

for (const { body, found, fixed } of cases) {
  test(`a link as writers write it is said what it should be: ${body}`, async (t) => {
    assert.deepEqual(await findings(t, body), found === '' ? [] : [found]);
    if (fixed !== undefined) assert.equal(await mended(t, body), fixed);
  });
}

for (const body of [
  '<a id="tangent%3A-kustomize"></a>Here. [Go](#tangent%3A-kustomize)',
  '<a id="a%20b"></a>Here. [Go](#a%20b)',
  '<a id="caf\u00e9"></a>Here. [Go](#cafe\u0301)',
  '<a id="cafe\u0301"></a>Here. [Go](#caf%C3%A9)',
  '`http://localhost:3000/admin` is the address.',
  'Open http://localhost:3000/admin there.',
  '[us](mailto:help@brewly.example) [call](tel:+49301234567)',
  '![The form](/images/app/form.gif)',
]) {
  test(`a link that leads where it should is nothing to report: ${JSON.stringify(body)}`, async (t) => {
    assert.deepEqual(await findings(t, body), []);
  });
}

test('names with accents are the same in one sign and in two', async (t) => {
  const contentDir = await contentFolder(t, {
    ...files(
      '{% image re\u0301sume\u0301.gif The form %}\n\n[Caf\u00e9]({{site.baseurl}}/article/caf\u00e9/) ![x]({{site.baseurl}}/images/r\u00e9sum\u00e9.gif)',
    ),
    'articles/guides/cafe\u0301.md': '---\ntitle: Caf\u00e9\ncategories: [u\u0308ber]\n---\n\nx\n',
    'categories/\u00fcber.md': '---\ntitle: About\n---\n',
    'images/re\u0301sume\u0301.gif': pixel,
  });
  assert.deepEqual(await check(contentDir), []);
});

test('an image that is written without the base is shown, and not called unused', async (t) => {
  const contentDir = await contentFolder(t, files('![x](/images/app/form.gif)'));
  const { stdout } = await runSignpost(contentDir, 'check', '--content', contentDir, ...options);
  assert.doesNotMatch(stdout, /form\.gif/);
});
