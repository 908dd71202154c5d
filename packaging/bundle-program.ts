import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What is called from outside: the command, and the plugin of Eleventy. Both share what they load. */
const entries = ['src/cli/main.ts', '.eleventy.ts'] as const;

/** Folder of all that entries share, as deep below `dist/` as the folders that sources stand in. */
const sharedFolder = 'src/shared-code';

/**
 * Bundles the program into a few files, since a module by itself costs a third of a millisecond to find and to link,
 * and there are four hundred. What a command imports when it runs stays apart from what it begins with. Packages stay
 * packages.
 *
 * @param root folder of the repository
 * @param dist where the files are written, with the paths that the entries have in the repository
 */
export async function bundleProgram(root: string, dist: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({ in: entry, out: entry.replace(/\.ts$/, '') })),
    outdir: dist,
    chunkNames: `${sharedFolder}/[name]-[hash]`,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [ownFolders(root)],
    logLevel: 'warning',
  });
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
