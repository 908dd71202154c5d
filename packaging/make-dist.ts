/**
 * Makes `dist/`, which the published package holds: the program in a few files of JavaScript, since Node strips no types
 * below `node_modules`, and, in the same folders as here, everything that a program reads while it works. What runs in
 * browsers stays as it is, since esbuild bundles it for each site.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileSchemas, publishedSchema, schemaText } from '../src/schemas/schemas.ts';
import { bundleProgram } from './bundle-program.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
await bundleProgram(root, dist);
for (const file of filesRead()) cpSync(join(root, file), join(dist, file));
// Where a site has no configuration of Eleventy.
writeFileSync(
  join(dist, 'eleventy.config.js'),
  readFileSync(join(root, 'eleventy.config.js'), 'utf8').replace('.eleventy.ts', '.eleventy.js'),
);
cpSync(join(root, 'packaging', 'index.d.ts'), join(dist, '.eleventy.d.ts'));

writeFileSync(join(dist, 'package.json'), programText());

mkdirSync(join(dist, 'schemas'));
for (const schema of fileSchemas) writeFileSync(join(dist, publishedSchema(schema.name)), schemaText(schema));

/** What the program reads of its own package, and that its files are modules. */
function programText(): string {
  const all = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { name, version, type } = all;
  return JSON.stringify({
    name,
    version,
    private: true,
    type,
    devDependencies: { node: all.devDependencies.node },
  });
}

function filesRead(): ReadonlySet<string> {
  const sources = filesIn('src').filter(
    (file) => file.startsWith('src/init/starter/') || !isForReading(file),
  );
  const others = sources.filter((file) => extname(file) !== '.ts');
  const inBrowsers = sources.filter((file) => file.startsWith('src/browser/') && file.endsWith('.ts'));
  // What sites get copies of.
  const ofSites = filesIn('.github').filter((file) => file.includes('preview'));
  return new Set([
    ...filesIn('_includes'),
    ...ofSites,
    ...others,
    ...inBrowsers,
    ...inBrowsers.flatMap(importedBy),
  ]);
}

/** Readmes and the settings of tools. */
function isForReading(file: string): boolean {
  return /(?:^|\/)(?:README\.md|tsconfig\.json)$/.test(file);
}

/** The files that a file imports, and those that these import. */
function importedBy(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const imported = [...source.matchAll(/\b(?:from|import)\s*\(?\s*'(?<path>\.[^']+\.ts)'/g)].map(
    ({ groups }) =>
      join(dirname(file), groups?.path ?? '')
        .split('\\')
        .join('/'),
  );
  // Browser sources are all there already.
  return imported
    .filter((path) => !path.startsWith('src/browser/'))
    .flatMap((path) => [path, ...importedBy(path)]);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split('\\')
        .join('/'),
    )
    .sort();
}
