import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Brand } from '../../../../src/content/settings/brand/types.ts';
import { readSiteConfig } from '../../../../src/content/settings/site-config.ts';
import { ProblemsError } from '../../../../src/problems/problems-error.ts';
import { contentFolder } from '../../content-folder.ts';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><path d="M0 0h200v40H0z"/></svg>';

/** Reads settings that stand on one line, from column 1 of line 2 on. */
async function read(t: TestContext, settings: string, files: Readonly<Record<string, string>> = {}) {
  const text = `{ "title": "Help", "url": "https://help.example",\n${settings} }`;
  const folder = await contentFolder(t, { 'site.json': text });
  for (const [name, contents] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), contents);
  }
  return {
    folder,
    read: async (): Promise<Brand> => (await readSiteConfig(join(folder, 'site.json'), {})).brand,
  };
}

/** What is said of each problem: `line:column message [suggestions]`. */
async function saidOf(read: () => Promise<unknown>): Promise<readonly string[]> {
  const error = await read().catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ProblemsError, String(error));
  return error.problems.map(({ file, position, rule, message, suggestions }) => {
    assert.deepEqual([file, rule], ['_data/site.json', 'site-config']);
    assert.ok(position !== 'unknown');
    const near = suggestions.length === 0 ? '' : ` [${suggestions.join(', ')}]`;
    return `${position.line}:${position.column} ${message}${near}`;
  });
}

const script = 'https://stats.example/script.js';
const digest = Buffer.alloc(48, 7).toString('base64');

const mistakes: readonly (readonly [settings: string, ...said: readonly string[]])[] = [
  [
    '"header": { "links": [{ "label": "Status", "url": "status.example" }] }',
    '2:51 `header.links.0.url`: `status.example` is no address that a link can lead to. Write one such as `https://example.com/contact`, `mailto:help@example.com`, or a path of this site.',
  ],
  [
    '"header": { "links": [{ "label": "Status" }] }',
    '2:23 The setting `header.links.0.url` is missing. Add it.',
  ],
  [
    `"header": { "links": [{ "label": "${'Very long '.repeat(7)}", "url": "/article/a/" }] }`,
    '2:22 `header.links`: the labels have 69 characters together, and there is room for 60. Shorten them, or put some into `footer`.',
  ],
  [
    '"footer": { "columns": [{ "titel": "Product", "links": [] }] }',
    '2:25 The setting `footer.columns.0.title` is missing. Add it.',
    '2:27 `titel` is no setting. Known settings: `title`, `links`. [title]',
    '2:56 `footer.columns.0.links`: it is empty. Add a link, or take the group out.',
  ],
  [
    '"social": [{ "label": "Chat", "url": "javascript:alert(1)" }]',
    '2:38 `social.0.url`: `javascript:alert(1)` is no address that a link can lead to. Write one such as `https://example.com/contact`, `mailto:help@example.com`, or a path of this site.',
  ],
  [
    '"banner": { "text": "Closed", "from": "2026-02-30", "until": "tomorrow", "kind": "newz" }',
    '2:39 `banner.from`: `2026-02-30` is no time. Write a day such as `2026-12-24`, or a time with its zone such as `2026-12-24T18:00+01:00`.',
    '2:62 `banner.until`: `tomorrow` is no time. Write a day such as `2026-12-24`, or a time with its zone such as `2026-12-24T18:00+01:00`.',
    '2:82 `banner.kind`: it must be one of news, incident.',
  ],
  [
    '"banner": { "text": "Closed", "from": "2026-12-24", "until": "2026-12-24" }',
    '2:62 `banner.until`: it ends before it begins. Write a time after `from`.',
  ],
  [
    '"home": { "sections": ["popular", "popular"] }',
    '2:35 `home.sections.1`: `popular` stands in the list already. Keep one of them.',
  ],
  [
    '"home": { "sections": ["popularity"] }',
    '2:24 `home.sections.0`: it must be one of `"popular"`, `"recent"`, `"categories"`, `"featured"`, or `title` and `links` between `{` and `}`.',
  ],
  ['"category": { "view": "grid" }', '2:23 `category.view`: it must be one of list, cards.'],
  [
    `"scripts": [{ "src": "${script}?id=1", "integrity": "sha384-abc" }]`,
    `2:22 \`scripts.0.src\`: \`${script}?id=1\` is no address of a script on another host. Write one such as \`https://stats.example/script.js\`, without \`?\` and \`#\`.`,
    '2:75 `scripts.0.integrity`: `sha384-abc` is no hash of a script. Write `sha384-` and the hash in Base64, as the service names it, or as `openssl dgst -sha384 -binary script.js | openssl base64 -A` prints it.',
  ],
  [`"scripts": [{ "src": "${script}" }]`, '2:13 The setting `scripts.0.integrity` is missing. Add it.'],
  [
    `"scripts": [{ "src": "https://a.example/x.js; script-src *", "integrity": "sha384-${digest}" }]`,
    '2:22 `scripts.0.src`: `https://a.example/x.js; script-src *` is no address of a script on another host. Write one such as `https://stats.example/script.js`, without `?` and `#`.',
  ],
  [
    '"fonts": { "text": "fonts/inter.ttf" }',
    '2:20 `fonts.text`: `fonts/inter.ttf` ends with `.ttf`, and what works here ends with `.woff2`. Fetch the font as WOFF2, or make one of it: `fonttools ttLib.woff2 compress font.ttf`.',
  ],
  [
    '"fonts": { "text": [{ "file": "fonts/intr.woff2", "weight": 700 }, { "file": "x.woff2", "wieght": 400 }] }',
    '2:68 `fonts.text.1`: `wieght` is no part of a font. Known parts: `file`, `weight`, `style`. Did you mean `weight`?',
  ],
  [
    '"fonts": { "text": [{ "file": "fonts/intr.woff2", "weight": 700 }], "title": "x.woff2" }',
    '2:69 `title` is no setting. Known settings: `text`, `headings`, `code`.',
  ],
  [
    '"fonts": { "text": [{ "file": "fonts/intr.woff2", "weight": 700 }] }',
    '2:31 `fonts.text.0.file`: there is no file `_data/fonts/intr.woff2`. Put it there, or mend the path. [fonts/inter.woff2]',
  ],
  [
    '"fonts": { "code": 7 }',
    '2:20 `fonts.code`: it must be a file such as `"fonts/inter.woff2"`, or a list of files with their weights: `[{ "file": "fonts/inter-700.woff2", "weight": 700 }]`.',
  ],
  [
    '"colors": { "page": { "light": "white" }, "backgruond": {} }',
    '2:32 `colors.page.light`: `white` is no color. Write `#` and six digits from 0 to f, such as `#0b6b53`.',
    '2:43 `backgruond` is no setting. Known settings: `page`, `raised`, `overlay`, `line`, `edge`, `text`, `muted`, `mark`, `info`, `success`, `warning`.',
  ],
  [
    '"styles": "own.scss"',
    '2:11 `styles`: `own.scss` ends with `.scss`, and what works here ends with `.css`.',
  ],
  [
    '"logo": { "light": "../logo.svg" }',
    '2:20 `logo.light`: `../logo.svg` is no such path. Write the path of a file below `_data/`, such as `brand/name.svg`.',
  ],
  ['"logo": { "light": "logo.jpg", "width": 900 }', '2:41 `logo.width`: it must be 320 or less.'],
  [
    '"logo": { "light": "logo.jpg" }',
    '2:20 `logo.light`: `logo.jpg` ends with `.jpg`, and what works here ends with `.svg`, `.png`, `.webp`.',
  ],
  [
    '"logo": { "light": "logo.svg", "dark": "brand/drak.svg" }',
    '2:20 `logo.light`: there is no file `_data/logo.svg`. Put it there, or mend the path. [brand/logo.svg]',
    '2:40 `logo.dark`: there is no file `_data/brand/drak.svg`. Put it there, or mend the path. [brand/dark.svg]',
  ],
  [
    '"logo": { "light": "brand/script.svg", "dark": "brand/empty.png" }',
    '2:20 `logo.light`: `_data/brand/script.svg` holds the element `<script>`. Export the picture without it.',
    '2:48 `logo.dark`: `_data/brand/empty.png` is empty: save it again.',
  ],
  [
    '"logo": { "light": "brand/asking.svg", "dark": "brand/logo.svg" }',
    '2:20 `logo.light`: `_data/brand/asking.svg` loads `//other.example/a.png` from another site. Export the picture with everything in it.',
  ],
];

for (const [settings, ...expected] of mistakes) {
  test(`what is wrong in ${settings} is said with its place`, async (t) => {
    const files = {
      'brand/logo.svg': drawing,
      'brand/dark.svg': drawing,
      'brand/script.svg': drawing.replace('<path', '<script>alert(1)</script><path'),
      'brand/asking.svg': drawing.replace('<path', '<image href="//other.example/a.png"/><path'),
      'brand/empty.png': '',
      'fonts/inter.woff2': 'wOF2',
    };
    assert.deepEqual(await saidOf((await read(t, settings, files)).read), expected);
  });
}

test('a symbolic link is no file of the settings, wherever it leads', async (t) => {
  const made = await read(t, '"logo": { "light": "brand/logo.svg" }', { 'real/logo.svg': drawing });
  await symlink(join(made.folder, 'real'), join(made.folder, 'brand'));
  assert.deepEqual(await saidOf(made.read), [
    '2:20 `logo.light`: `_data/brand/logo.svg` is no file of its own: it is a folder or a symbolic link.',
  ]);
});

test('a logo has the size of its drawing, and a link the place where it is written', async (t) => {
  const settings =
    '"logo": { "light": "logo.svg" }, "header": { "links": [{ "label": "Status", "url": "https://status.example" }] }';
  const { logo, headerLinks } = await (await read(t, settings, { 'logo.svg': drawing })).read();
  assert.deepEqual([logo?.light.width, logo?.light.height, logo?.replacesTitle], [200, 40, false]);
  assert.deepEqual(headerLinks, [
    { label: 'Status', url: 'https://status.example/', position: { line: 2, column: 84 } },
  ]);
});

test('another text makes another banner, and the same text the same one', async (t) => {
  const idOf = async (text: string): Promise<string | undefined> =>
    (await (await read(t, `"banner": { "text": "${text}" }`)).read()).banner?.id;
  assert.equal(await idOf('Closed on Friday'), await idOf('Closed on Friday'));
  assert.notEqual(await idOf('Closed on Friday'), await idOf('Closed on Monday'));
});
