import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readSiteConfig } from '../../../src/content/settings/site-config.ts';
import type { SiteConfig } from '../../../src/content/types.ts';
import { ProblemsError } from '../../../src/problems/problems-error.ts';

async function read(t: TestContext, settings: object): Promise<SiteConfig> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'site.json');
  const whole = { title: 'Help', url: 'https://help.example', contact: '/contact/', ...settings };
  await writeFile(file, JSON.stringify(whole, undefined, 2));
  return readSiteConfig(file, {});
}

async function faultsOf(t: TestContext, languages: object): Promise<readonly string[]> {
  const error = await read(t, { languages }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ProblemsError);
  return error.problems.map(({ message, position }) => `${JSON.stringify(position)} ${message}`);
}

test('a language has its own name and direction, and whatever it does not set from the source', async (t) => {
  const { label, languages } = await read(t, {
    languages: {
      en: { label: 'English (US)' },
      'pt-br': {},
      ar: { title: 'مساعدة', header: { links: [{ label: 'الحالة', url: '/status/' }] } },
    },
    footer: { text: 'Example Ltd' },
  });
  assert.equal(label, 'English (US)');
  assert.deepEqual(
    languages.map(({ tag, folder, label: own, direction, title, contact }) => {
      return [tag, folder, own, direction, title, contact];
    }),
    [
      ['pt-BR', 'pt-br', 'Português (Brasil)', 'ltr', 'Help', '/contact/'],
      ['ar', 'ar', 'العربية', 'rtl', 'مساعدة', '/contact/'],
    ],
  );
  const [, arabic] = languages;
  assert.equal(arabic?.brand.footer.text, 'Example Ltd');
  assert.deepEqual(
    arabic?.brand.headerLinks.map(({ url }) => url),
    ['/status/'],
  );
});

test('what is wrong with a language is told at its place', async (t) => {
  assert.deepEqual(await faultsOf(t, { german: {}, de: {}, DE: {}, en: { title: 'x' } }), [
    '{"line":6,"column":5} `languages.german`: write a tag that begins with two or three letters, such as `de` or `pt-BR`.',
    '{"line":8,"column":5} `languages.DE`: `de` is the same language. Keep one of them.',
    '{"line":9,"column":5} `languages.en`: it is the language of the source, so `title` stands at the top of the settings.',
  ]);
  assert.deepEqual(await faultsOf(t, { de: { titel: 'x' } }), [
    '{"line":7,"column":7} `titel` is no setting. Known settings: `label`, `title`, `description`, `contact`, `direction`, `header`, `footer`, `social`, `banner`, `home`.',
  ]);
});

test('other content than that of the site is in the languages that it has folders of', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'signpost-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  const file = join(root, '_data', 'site.json');
  await mkdir(dirname(file));
  await mkdir(join(root, 'other', 'de'), { recursive: true });
  const languages = { de: {}, fr: {} };
  await writeFile(file, JSON.stringify({ title: 'Help', url: 'https://help.example', languages }));
  const foldersIn = async (content: string) => {
    const { languages } = await readSiteConfig(file, { contentDir: join(root, content) });
    return languages.map(({ folder }) => folder);
  };
  assert.deepEqual(await foldersIn('other'), ['de']);
  assert.deepEqual(await foldersIn('content'), ['de', 'fr']);
});
