import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { rules } from '../src/problems/rules.ts';

const project = path.join(import.meta.dirname, '..');

/** Folders of `src/` from least to most dependent; those of one row do not know each other. */
const rows = [
  ['problems'],
  ['wording'],
  ['content'],
  ['model'],
  ['rendering'],
  ['pages'],
  ['search', 'links', 'preview'],
  ['site'],
  ['git'],
  ['check', 'schemas'],
  ['due', 'export', 'health'],
  ['init', 'move', 'new', 'preview-build', 'signals', 'snippets', 'translations'],
  ['import'],
  ['build'],
  ['eleventy'],
  ['serve', 'upgrade'],
  ['lsp', 'pdf'],
  ['cli'],
] as const;

/** What runs in the reader's browser may import these and itself, and nothing may import it. */
const browser = {
  folder: 'src/browser',
  mayImport: [
    'src/search/shared/',
    'src/problems/edit-distance.ts',
    'src/model/decoded-address.ts',
    'src/wording/',
  ],
} as const;

/** The one place that knows a package. */
const doors: Readonly<Record<string, readonly string[]>> = {
  '@11ty/eleventy': ['src/eleventy', '.eleventy.ts'],
  '@11ty/eleventy-dev-server': ['src/eleventy', 'src/serve'],
  '@11ty/eleventy-img': ['src/build'],
  acorn: ['src/import'],
  chokidar: ['src/serve'],
  culori: ['src/site'],
  diff: ['src/links/fix', 'src/site/replaced-layouts'],
  esbuild: ['src/site', 'src/import'],
  gemoji: ['src/import'],
  'gray-matter': ['src/content'],
  'image-size': ['src/content'],
  linkinator: ['src/links'],
  liquidjs: ['src/rendering'],
  lunr: ['src/search'],
  'markdown-it': ['src/rendering'],
  'markdown-it-container': ['src/rendering'],
  'markdown-it-deflist': ['src/rendering'],
  nunjucks: ['src/site', 'src/eleventy'],
  parse5: ['src/rendering'],
  shiki: ['src/rendering'],
  'smol-toml': ['src/import'],
  turndown: ['src/import'],
  undici: ['src/links'],
  'vscode-languageserver-textdocument': ['src/lsp'],
  'vscode-languageserver': ['src/lsp'],
  yaml: ['src/content', 'src/import', 'src/site/web-editor', 'src/browser/web-editor'],
  zod: ['src/content', 'src/export', 'src/import', 'src/lsp', 'src/schemas', 'src/site/replaced-layouts'],
};

/** More than these nobody takes in at one look; a folder that grows beyond is two subjects. */
const mostFiles = 16;

const vagueFolders = ['utils', 'util', 'helpers', 'lib', 'common', 'misc'];
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

const versions = z.record(z.string(), z.string());
const packageFile = z.object({ dependencies: versions, devDependencies: versions });

const sources = [...filesIn('src').filter((file) => file.endsWith('.ts')), '.eleventy.ts'];
const imports = sources.flatMap((file) => importsOf(file).map((specifier) => ({ file, specifier })));

test('a folder imports only from folders to its left', () => {
  assert.deepEqual(
    localImports()
      .filter(({ from, to }) => from !== to && rowOf(from) <= rowOf(to))
      .map(shown),
    [],
  );
});

test('the list of Eleventy plugins knows nothing but src/eleventy', () => {
  const others = imports.filter(
    ({ file, specifier }) => file === '.eleventy.ts' && specifier.startsWith('.'),
  );
  assert.deepEqual(
    others
      .filter(({ specifier }) => !specifier.startsWith('./src/eleventy/'))
      .map(({ specifier }) => specifier),
    [],
  );
});

test('code for the browser and code for Node do not import each other, but for what names neither', () => {
  const crossing = localImports().filter(
    ({ from, to, target }) =>
      (from === browser.folder) !== (to === browser.folder) &&
      !(from === browser.folder && browser.mayImport.some((place) => target.startsWith(place))),
  );
  assert.deepEqual(crossing.map(shown), []);
});

test('each package is imported in its one place', () => {
  const elsewhere = imports.filter(({ file, specifier }) => {
    if (specifier.startsWith('.') || isBuiltin(specifier)) return false;
    return !(doors[packageOf(specifier)] ?? []).some((door) => file === door || file.startsWith(`${door}/`));
  });
  assert.deepEqual(
    elsewhere.map(({ file, specifier }) => `${file} imports ${specifier}`),
    [],
  );
});

test('what Netlify runs before packages are installed imports nothing but Node', () => {
  const scripts = filesIn('src/netlify').filter((file) => file.endsWith('.js'));
  assert.ok(scripts.length > 0);
  assert.deepEqual(
    scripts.flatMap(importsOf).filter((specifier) => !specifier.startsWith('node:')),
    [],
  );
});

test('built-in modules are imported with their node: prefix, and our own with their ending', () => {
  const wrong = imports.filter(({ specifier }) =>
    specifier.startsWith('.')
      ? !/\.(ts|json)$/.test(specifier)
      : isBuiltin(specifier) && !specifier.startsWith('node:'),
  );
  assert.deepEqual(
    wrong.map(({ file, specifier }) => `${file} imports ${specifier}`),
    [],
  );
});

test('no folder has a name that anything fits under', () => {
  const all = ['src', 'test', 'bench'].flatMap(filesIn);
  assert.deepEqual(
    all.filter((file) => file.split('/').some((part) => vagueFolders.includes(part))),
    [],
  );
});

test('files and folders have names in kebab case', () => {
  const all = ['src', 'test', 'bench']
    .flatMap(filesIn)
    .filter((file) => !file.startsWith('test/fixtures/') && path.posix.basename(file) !== 'README.md');
  assert.deepEqual(
    all.filter((file) => !file.split('/').every((part) => kebabCase.test(part))),
    [],
  );
});

test('the type checker is never told to look away', () => {
  const silenced =
    /@ts-(ignore|expect-error|nocheck)|\bas unknown\b|\bas any\b|lint\/suspicious\/noExplicitAny/;
  assert.deepEqual(
    sources.filter((file) => silenced.test(read(file))),
    [],
  );
});

test('exports have names', () => {
  assert.deepEqual(
    sources.filter((file) => /^export default\b/m.test(read(file))),
    ['.eleventy.ts'],
  );
});

test('every rule has a heading in the help center', () => {
  const headings = new Set(
    filesIn('content/articles').flatMap((file) =>
      [...read(file).matchAll(/^#{2,6} +(.+)$/gm)].map((match) => match[1]?.replaceAll('`', '').trim()),
    ),
  );
  assert.deepEqual(
    Object.keys(rules).filter((rule) => !headings.has(rule)),
    [],
  );
});

test('no text tells anybody to run the package of a stranger', () => {
  const texts = ['src', 'content', '_includes', '_data', '.github', 'packaging'].flatMap(filesIn);
  assert.deepEqual(
    [...texts, 'README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'netlify.toml', 'package.json'].filter(
      (file) =>
        // Outside of a project, or before packages are installed, npm would fetch what is called so.
        /npx (?:-\S+ )*(?<!--no )signpost\b/.test(read(file)),
    ),
    [],
  );
});

test('ARCHITECTURE.md names every package that the project depends on', () => {
  const { dependencies, devDependencies } = packageFile.parse(JSON.parse(read('package.json')));
  const architecture = read('ARCHITECTURE.md');
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  assert.ok(packages.length > 0);
  assert.deepEqual(
    packages.filter((name) => !architecture.includes(`\`${name}\``)),
    [],
  );
});

test('every folder of src has a README, and ARCHITECTURE.md names every folder', () => {
  const folders = readdirSync(path.join(project, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}`);
  const architecture = read('ARCHITECTURE.md');
  assert.ok(folders.length > 0);
  assert.deepEqual(
    folders.filter((folder) => !isThere(folder, 'README.md')),
    [],
  );
  assert.deepEqual(
    folders.filter((folder) => !architecture.includes(`\`${folder}/\``)),
    [],
  );
});

test('every file that a document for maintainers names is there', () => {
  const documents = [
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'README.md',
    ...filesIn('src').filter((file) => path.posix.basename(file) === 'README.md'),
  ];
  const missing = documents.flatMap((file) => {
    const text = read(file);
    const folder = path.posix.dirname(file);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)\)/g)].map((match) => match[1] ?? '');
    const code = [...text.matchAll(/`([\w./-]+\.(?:ts|js|css|njk|toml))`/g)].map((match) => match[1] ?? '');
    const gone = [
      ...links.filter((name) => !isThere(folder, name)),
      ...code.filter((name) => !isThere(folder, name) && !isThere('.', name)),
    ];
    return gone.map((name) => `${file} names ${name}`);
  });
  assert.deepEqual(missing, []);
});

test('no file imports itself by way of others, types included', () => {
  const graph = new Map(sources.map((file) => [file, new Set<string>()]));
  for (const { file, target } of localImports()) graph.get(file)?.add(target);
  // What is left when files that import nothing more are taken out, again and again, is in a circle or leads to one.
  for (let before = Number.POSITIVE_INFINITY; graph.size < before; ) {
    before = graph.size;
    for (const [file, targets] of graph) {
      if ([...targets].every((target) => !graph.has(target))) graph.delete(file);
    }
  }
  assert.deepEqual([...graph.keys()], []);
});

test('no folder of src holds more files side by side than a reader takes in', () => {
  const folders = Map.groupBy(
    filesIn('src').filter((file) => /\.(ts|js|css)$/.test(file)),
    (file) => path.posix.dirname(file),
  );
  assert.deepEqual(
    [...folders]
      .filter(([, files]) => files.length > mostFiles)
      .map(([folder, files]) => `${folder}: ${files.length}`),
    [],
  );
});

interface LocalImport {
  readonly file: string;
  /** The imported file, relative to the project. */
  readonly target: string;
  /** Folders of the two: `src/content`. */
  readonly from: string;
  readonly to: string;
}

function localImports(): LocalImport[] {
  return imports
    .filter(({ file, specifier }) => specifier.startsWith('.') && file.startsWith('src/'))
    .map(({ file, specifier }) => {
      const target = path.posix.join(path.posix.dirname(file), specifier);
      return { file, target, from: folderOf(file), to: folderOf(target) };
    });
}

function folderOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

/** Place of a folder in the rows; a folder that is in none, the browser's among them, is right of everything. */
function rowOf(folder: string): number {
  const row = rows.findIndex((names) => names.some((name) => folder === `src/${name}`));
  return row === -1 ? rows.length : row;
}

function shown({ file, target }: LocalImport): string {
  return `${file} imports ${target}`;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function importsOf(file: string): string[] {
  const found = read(file).matchAll(/\bfrom\s+'([^']+)'|\bimport\s*\(\s*'([^']+)'|^import\s+'([^']+)'/gm);
  return [...found].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);
}

function isThere(folder: string, name: string): boolean {
  return existsSync(path.join(project, folder, name));
}

function filesIn(folder: string): string[] {
  return (
    readdirSync(path.join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(project, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      )
      // The benchmarks and the tests in other engines have packages of their own, and build sites.
      .filter((file) => !/^(?:bench|test)\/(?:.*\/)?(?:node_modules|\.site)\//.test(file))
      .sort()
  );
}

function read(file: string): string {
  return readFileSync(path.join(project, file), 'utf8');
}
