import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readContent } from '../../src/content/read-content.ts';
import { parseGoldenQueries } from '../../src/content/settings/golden-queries.ts';
import { readSiteConfig } from '../../src/content/settings/site-config.ts';
import { readSynonyms } from '../../src/content/settings/synonyms.ts';
import { readGlossary } from '../../src/content/settings/vocabulary/glossary.ts';
import { readWords } from '../../src/content/settings/wording.ts';
import { fileSchemas } from '../../src/schemas/schemas.ts';
import { runSignpost } from '../cli/run-signpost.ts';
import { contentFolder } from '../content/content-folder.ts';
import { needsCorpus, shared } from '../corpus/here.ts';

const project = join(import.meta.dirname, '..', '..');

/** What an editor says of a value: nothing, or what is wrong with it. */
function editor(name: string) {
  const found = fileSchemas.find((schema) => schema.name === name);
  assert.ok(found, name);
  const ajv = new Ajv({ allowUnionTypes: true, strict: true });
  const validate = ajv.compile(found.make());
  return (value: unknown): string => (validate(value) ? '' : ajv.errorsText(validate.errors));
}

function frontMatters(folder: string): readonly (readonly [file: string, value: unknown])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const [, yaml = ''] = readFileSync(join(folder, file), 'utf8').split(/^---[ \t]*\r?$/m);
      return [file, parse(yaml)];
    });
}

function acceptsAll(contentDir: string): void {
  for (const [name, folder] of [
    ['article', 'articles'],
    ['category', 'categories'],
  ] as const) {
    const says = editor(name);
    const files = frontMatters(join(contentDir, folder));
    assert.ok(files.length > 3);
    for (const [file, value] of files) assert.equal(says(value), '', file);
  }
}

test('editors take what the help center of Signpost holds', () => {
  acceptsAll(join(project, 'content'));
  assert.equal(
    editor('golden-queries')(parse(readFileSync(join(project, 'content', 'search.golden.yml'), 'utf8'))),
    '',
  );
  for (const name of ['site', 'glossary', 'synonyms']) {
    assert.equal(
      editor(name)(JSON.parse(readFileSync(join(project, '_data', `${name}.json`), 'utf8'))),
      '',
      name,
    );
  }
  const branded = join(project, 'test', 'fixtures', 'brand', '_data', 'site.json');
  assert.equal(editor('site')(JSON.parse(readFileSync(branded, 'utf8'))), '');
});

test('editors take every article of a real help center', needsCorpus, () => {
  acceptsAll(join(shared, 'corpus'));
});

const wrongArticles = [
  'order: "01"',
  'title: ""',
  'title: [A, B]',
  'title: X\nhidden: maybe',
  'title: X\nfeatured: [true]',
  'title: X\ncategories: { a: b }',
  'title: X\ntags: [[a]]',
  'title: X\nredirect_from: old-name/',
  'title: X\nredirect_from: [/ok/, "https://help.example.com/old/"]',
  'title: X\nanchors: [old]',
  'title: X\nanchors: { old: "two words" }',
  'title: X\ndescription: { de: Text }',
  'title: X\nlayout: category',
  'title: X\npermalink: /other/',
];

test('editors refuse front matter that a build refuses', async (t) => {
  const says = editor('article');
  for (const [index, yaml] of wrongArticles.entries()) {
    const dir = await contentFolder(t, { [`articles/a${index}.md`]: `---\n${yaml}\n---\nText.\n` });
    const { problems } = await readContent(dir);
    assert.ok(
      problems.some(({ severity }) => severity === 'error'),
      `the build takes ${yaml}`,
    );
    assert.notEqual(says(parse(yaml)), '', `the editor takes ${yaml}`);
  }
});

const least = { title: 'Help', url: 'https://help.example.com' };

const wrongSettings: readonly object[] = [
  { title: 'Help' },
  { ...least, titel: 'Help' },
  { ...least, title: ' '.trim() },
  { ...least, title: 3 },
  { ...least, url: 'help.example.com' },
  { ...least, url: 'https://help.example.com/path' },
  { ...least, language: 'english language' },
  { ...least, base: 'a b' },
  { ...least, host: 'vercel' },
  { ...least, contact: 'help@example.com' },
  { ...least, accent: 'green' },
  { ...least, accent: { light: '#0b6b53' } },
  { ...least, urls: { article: '/article/' } },
  { ...least, feedback: {} },
  { ...least, feedback: { mode: 'form' } },
  { ...least, repository: { url: 'github.com/owner/name' } },
  { ...least, updated: { largestCommit: -1 } },
  { ...least, search: { commonSynonyms: 'yes' } },
  { ...least, check: { severity: { 'missing-slash': 'of' } } },
  { ...least, check: { severity: { 'no-such-rule': 'off' } } },
  { ...least, check: { ignore: ['/api/'] } },
  { ...least, logo: { dark: 'logo.svg' } },
  { ...least, fonts: { text: 3 } },
  { ...least, fonts: { text: [] } },
  { ...least, fonts: { text: [{ file: 'a.woff2', wieght: 700 }] } },
  { ...least, colors: { page: { light: 'white' } } },
  { ...least, header: { links: [{ label: 'Sign in', url: 'signin' }] } },
  { ...least, footer: { columns: [{ title: 'More', links: [] }] } },
  { ...least, banner: { text: 'Hello', from: 'tomorrow' } },
  { ...least, home: { sections: ['newest'] } },
  { ...least, scripts: [{ src: 'http://stats.example/a.js', integrity: 'sha384-a' }] },
];

test('editors refuse settings that a build refuses', async (t) => {
  const says = editor('site');
  assert.equal(says({ $schema: '../site.schema.json', ...least }), '');
  for (const settings of wrongSettings) {
    const text = JSON.stringify(settings);
    const file = join(await contentFolder(t, { 'site.json': text }), 'site.json');
    await assert.rejects(readSiteConfig(file, {}), text);
    assert.notEqual(says(settings), '', text);
  }
});

async function fileOf(t: TestContext, value: unknown): Promise<string> {
  return join(await contentFolder(t, { 'file.json': JSON.stringify(value) }), 'file.json');
}

test('editors refuse lists of words that a build refuses', async (t) => {
  for (const value of [{}, [{ term: 'vault' }], [{ term: 'a', definition: 'b', see: 'c' }]]) {
    await assert.rejects(readGlossary(await fileOf(t, value)));
    assert.notEqual(editor('glossary')(value), '', JSON.stringify(value));
  }
  for (const value of [{}, ['bin'], [['bin']], [['bin', 3]]]) {
    await assert.rejects(readSynonyms(await fileOf(t, value)));
    assert.notEqual(editor('synonyms')(value), '', JSON.stringify(value));
  }
  for (const value of [
    [],
    { contact: 'Ask' },
    { articleCount: 'Articles' },
    { articleCount: { one: 'x' } },
  ]) {
    await assert.rejects(readWords('en', await fileOf(t, value)));
    assert.notEqual(editor('wording')(value), '', JSON.stringify(value));
  }
  for (const yaml of [
    'query: a',
    '- query: a',
    '- { query: a, article: b, top: 11 }',
    '- { query: a, artikel: b }',
  ]) {
    assert.ok(parseGoldenQueries(yaml).problems.length > 0, yaml);
    assert.notEqual(editor('golden-queries')(parse(yaml)), '', yaml);
  }
});

test('the line that names a schema is no setting', async (t) => {
  const named = { $schema: '../site.schema.json', ...least };
  const file = join(await contentFolder(t, { 'site.json': JSON.stringify(named) }), 'site.json');
  assert.equal((await readSiteConfig(file, {})).title, 'Help');
});

test('an editor says of each key what it does', () => {
  const unsaid = fileSchemas.flatMap(({ name, make }) => [...keysWithoutMeaning(make(), name)]);
  // Rules and texts have pages of their own that list them, and what a color is for is said of its group.
  assert.deepEqual(
    unsaid.filter((path) => !/^site\.(?:check\.severity|colors)\.|^wording\./.test(path)),
    [],
  );
});

function* keysWithoutMeaning(schema: unknown, path: string): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      for (const [name, property] of Object.entries(value)) {
        if (typeof property !== 'object' || property === null || !('description' in property))
          yield `${path}.${name}`;
        yield* keysWithoutMeaning(property, `${path}.${name}`);
      }
    } else if (['items', 'anyOf', 'additionalProperties'].includes(key)) {
      for (const part of Array.isArray(value) ? value : [value]) yield* keysWithoutMeaning(part, path);
    }
  }
}

test('schemas are listed and printed', async () => {
  const { stdout } = await runSignpost(project, 'schema');
  assert.match(stdout, /^article +content\/articles\/\*\*\/\*\.md$/m);
  const printed: unknown = JSON.parse((await runSignpost(project, 'schema', 'site')).stdout);
  assert.ok(typeof printed === 'object' && printed !== null && '$schema' in printed);
  const { code, stderr } = await runSignpost(project, 'schema', 'sit');
  assert.equal(code, 2);
  assert.match(stderr, /There is no schema `sit`.*Did you mean `site`\?/);
});
