import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { contentFolder } from '../content/content-folder.ts';
import { freePort, startSignpost, until } from './signpost.ts';

/** A copy of our own help center, which the tests that follow share: each edits other articles. */
async function serveCopy() {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-serve-'));
  after(() => rm(folder, { recursive: true }));
  const content = join(folder, 'content');
  await cp(join(import.meta.dirname, '..', '..', 'content'), content, { recursive: true });
  const port = await freePort();
  const address = ['--base', '/help', '--port', `${port}`];
  const { output } = startSignpost({ after }, ['serve', '--content', content, ...address]);
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
  await until('the home page is served', async () => ((await get('/help/')).ok ? true : undefined));
  return { content, get, output };
}

const { content, get, output } = await serveCopy();

test('pages, files, redirects and what is not there are answered as the host will', async () => {
  const answers = await Promise.all(
    [
      '/help/',
      '/help/article/folders/',
      '/help/writing/',
      '/help/search/',
      '/help/images/screens/home.png',
      '/robots.txt',
      '/help/sitemap.xml',
      '/',
      '/help/article/folders',
      '/help/publish/?q=host',
      '/help/article/nowhere/',
      '/article/folders/',
      '/help/%',
      '/help/images/../../package.json',
    ].map(async (path) => {
      const response = await get(path);
      return [
        path,
        response.status,
        response.headers.get('location') ?? response.headers.get('content-type'),
      ];
    }),
  );
  const html = 'text/html; charset=utf-8';
  assert.deepEqual(answers, [
    ['/help/', 200, html],
    ['/help/article/folders/', 200, html],
    ['/help/writing/', 200, html],
    ['/help/search/', 200, html],
    ['/help/images/screens/home.png', 200, 'image/png'],
    ['/robots.txt', 200, 'text/plain; charset=utf-8'],
    ['/help/sitemap.xml', 200, 'application/xml'],
    ['/', 301, '/help/'],
    ['/help/article/folders', 301, '/help/article/folders/'],
    ['/help/publish/?q=host', 301, '/help/publishing/?q=host'],
    ['/help/article/nowhere/', 404, html],
    ['/article/folders/', 404, html],
    ['/help/%', 404, html],
    ['/help/images/../../package.json', 404, html],
  ]);
  const page = await (await get('/help/article/folders/')).text();
  const stylesheet = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
  assert.equal((await get(stylesheet)).headers.get('content-type'), 'text/css; charset=utf-8');
});

test('pages come with the policy that they will be published with, the one for what is not there too', async () => {
  for (const path of ['/help/', '/help/article/nowhere/']) {
    const { headers } = await get(path);
    assert.match(
      headers.get('content-security-policy') ?? '',
      /^default-src 'none'; script-src 'self' 'sha512-[^']+'; style-src 'self' 'unsafe-hashes' 'sha256-[^']+'; img-src 'self'; /,
      path,
    );
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  }
  const { headers } = await get('/help/images/screens/home.png');
  assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'; .*; sandbox$/);
});

test('a saved article is served as it is now, and what is wrong in it is said with its place', async () => {
  const file = join(content, 'articles', 'getting-started', 'folders.md');
  const before = await readFile(file, 'utf8');

  await writeFile(
    file,
    `${before}\nA new sentence.\n\n{% icon fa-coog %} [x]({{site.baseurl}}/artcle/folders/)\n`,
  );
  await until('the new text is served', async () =>
    (await (await get('/help/article/folders/')).text()).includes('A new sentence.') ? true : undefined,
  );
  const line = before.split('\n').length + 3;
  await until('the problem is printed', async () =>
    output().includes(`folders.md:${line}:9: warning: There is no icon \`fa-coog\``) ? true : undefined,
  );

  await until('the page says it too, and the link that leads nowhere', async () => {
    const page = await (await get('/help/article/folders/')).text();
    return page.includes('There is no icon `fa-coog`') && page.includes('starts with `/artcle/`')
      ? true
      : undefined;
  });

  await writeFile(`${file}.draft`, before.replace(/^title: .*$/m, 'title: Renamed & moved'));
  await rename(`${file}.draft`, file);
  await until('other pages show the new title, which came by renaming as editors save', async () =>
    (await (await get('/help/getting-started/')).text()).includes('Renamed &amp; moved') ? true : undefined,
  );
});

test('what is wrong in two articles that are saved at once is said of both', async () => {
  for (const name of ['install-signpost', 'write-your-first-article']) {
    const file = join(content, 'articles', 'getting-started', `${name}.md`);
    await writeFile(file, `${await readFile(file, 'utf8')}\n{% icon fa-coog %}\n`);
  }
  await until('both are reported', async () =>
    ['install-signpost.md', 'write-your-first-article.md'].every((name) =>
      new RegExp(`${name}:\\d+:9: warning: There is no icon`).test(output()),
    )
      ? true
      : undefined,
  );
});

test('articles that are added and removed appear and disappear', async () => {
  const file = join(content, 'articles', 'writing', 'brand-new.md');
  await writeFile(file, '---\ntitle: Brand new\ncategories: [writing]\n---\n\nHello.\n');
  await until('the article is served', async () =>
    (await get('/help/article/brand-new/')).ok ? true : undefined,
  );
  await until('its category lists it', async () =>
    (await (await get('/help/writing/')).text()).includes('Brand new') ? true : undefined,
  );
  await rm(file);
  await until('the article is gone', async () =>
    (await get('/help/article/brand-new/')).status === 404 ? true : undefined,
  );
});

test('the address is the last that is said after many problems', async (t) => {
  const names = Array.from({ length: 12 }, (_, index) => `articles/a${index}.md`);
  const crowded = await contentFolder(t, {
    'categories/g.md': '---\ntitle: G\n---\n',
    ...Object.fromEntries(names.map((name) => [name, '---\ntitle: X\ncategories: [h]\n---\n\nWords.\n'])),
  });
  const port = await freePort();
  const { output } = startSignpost(t, ['serve', '--content', crowded, '--port', `${port}`]);
  const last = `at http://127.0.0.1:${port}/ (Ctrl+C stops it)\n`;
  await until('the problems are listed', async () =>
    output().includes('unknown-category') ? true : undefined,
  );
  await until('the address is the last line', async () => (output().endsWith(last) ? true : undefined));
  assert.equal(output().split(last).length, 3);
});

test('a port that is taken ends the command with a message', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.after(() => taken.close());
  const address = taken.address();
  assert.ok(address !== null && typeof address === 'object');
  const { process, output } = startSignpost(t, ['serve', '--port', `${address.port}`]);
  const [code] = await once(process, 'close');
  assert.deepEqual(
    [code, output()],
    [
      2,
      `signpost: Port ${address.port} is taken by another program: stop it, or choose another with --port.\n`,
    ],
  );
});
