import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

/** What is called from outside: the command, and the plugin of Eleventy. Both share what they load. */
const entries = ['src/cli/main.ts', '.eleventy.ts'] as const;

/** Folder of all that entries share, as deep below `dist/` as the folders that sources stand in. */
const sharedFolder = 'src/shared-code';

/**
 * Packages that every check and build loads, of many modules each, of which a part is enough: of zod, all but the words
 * of sixty languages. All others stay packages.
 */
const bundled: ReadonlySet<string> = new Set([
  ...['diff', 'gray-matter', 'image-size', 'parse5', 'yaml', 'zod'],
  // What serves editors is half of what they install, and only one command loads it.
  ...['vscode-languageserver/node', 'vscode-languageserver-textdocument'],
]);

/** Packages that are made for `require` ask for modules of Node by it. */
const banner = `import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);`;

/**
 * Bundles the program into a few files, since a module by itself costs a third of a millisecond to find and to link,
 * and there are seven hundred. What a command imports when it runs stays apart from what it begins with. What the
 * licenses of bundled packages ask to be kept stands in `licenses.txt`.
 *
 * @param root folder of the repository
 * @param dist where the files are written, with the paths that the entries have in the repository
 */
export async function bundleProgram(root: string, dist: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({ in: entry, out: entry.replace(/\.ts$/, '') })),
    outdir: dist,
    chunkNames: `${sharedFolder}/[name]-[hash]`,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: banner },
    metafile: true,
    plugins: [ownFolders(root), packages],
    logLevel: 'warning',
  });
  writeFileSync(join(dist, 'licenses.txt'), licensesOf(packagesIn(metafile), root));
}

/** A file that a source reads beside itself stays where it is, and the source is somewhere else. */
function ownFolders(root: string): Plugin {
  const name = 'import.meta.dirname';
  return {
    name: 'own-folders',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const folder = relative(join(root, sharedFolder), dirname(path)).split(sep).join('/');
        return { contents: text.replaceAll(name, `(${name} + '/${folder}')`), loader: 'ts' };
      });
    },
  };
}

const packages: Plugin = {
  name: 'packages',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      const isOfSources = kind !== 'entry-point' && !importer.includes('node_modules');
      return isOfSources && !bundled.has(path) ? { path, external: true } : undefined;
    });
  },
};

/** Folders of the packages that came in, those that others of them need among them, in order of name. */
function packagesIn({ inputs }: Metafile): readonly string[] {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

/** @throws where a package says nothing of its license */
function licensesOf(folders: readonly string[], root: string): string {
  return folders
    .map((folder) => {
      const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
      if (file === undefined) throw new Error(`${folder} has no file with its license.`);
      const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return `${name} ${version}\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
    })
    .join('\n\n');
}
