import { basename, join, relative, sep } from 'node:path';
import { type BuildOptions, build, type Message, type Plugin } from 'esbuild';
import { ProblemsError } from '../../problems/problems-error.ts';
import { browserDir, packageDir } from '../project.ts';
import type { BundledFile } from './bundled-file.ts';
import { styleProblems } from './style-problems.ts';

/**
 * The oldest browsers in which every page can be read without a fault (content/articles/publishing/browsers.md), and
 * whose syntax scripts and styles are written in.
 */
const oldestBrowsers = ['chrome110', 'firefox113', 'safari15.4', 'ios15.4'] as const;

const settings: BuildOptions = {
  absWorkingDir: packageDir,
  bundle: true,
  loader: { '.svg': 'copy' },
  target: [...oldestBrowsers],
  minify: true,
  legalComments: 'inline',
  outdir: 'assets',
  entryNames: '[name]-[hash]',
  logLevel: 'silent',
  // A browser passes over what it cannot read, and the page looks wrong from there on.
  logOverride: { 'css-syntax-error': 'error' },
};

/**
 * Bundles scripts in one go, each whole: what several of them import is read once.
 *
 * @returns the bundles by the names of their entry points
 */
export async function bundleScripts(
  names: readonly string[],
  plugins: readonly Plugin[] = [],
): Promise<ReadonlyMap<string, BundledFile>> {
  const entries = names.map((name) => join(browserDir, name));
  const { files } = await bundle(entries, { format: 'esm', plugins: [...plugins] });
  return new Map(
    names.map((name) => {
      const stem = basename(name, '.ts');
      const file = files.find(({ path }) => basename(path).replace(/-[A-Z0-9]{8}\.js$/, '') === stem);
      if (!file) throw new Error(`esbuild made nothing of ${name}.`);
      return [name, file] as const;
    }),
  );
}

/** Bundles what one file holds and imports. */
export async function bundleFile(
  entry: string,
  plugins: readonly Plugin[] = [],
  format: 'esm' | 'iife' = 'esm',
): Promise<BundledFile> {
  const {
    files: [file],
  } = await bundle([entry], { format, plugins: [...plugins] });
  if (!file) throw new Error(`esbuild made nothing of ${entry}.`);
  return file;
}

/**
 * Bundles and minifies, for the oldest browsers that there are.
 *
 * @param dataDir where the site's own style sheets are
 * @throws ProblemsError for a style sheet that cannot be read
 */
export async function bundle(
  entryPoints: string[],
  options: BuildOptions,
  dataDir?: string,
): Promise<{ readonly files: readonly BundledFile[]; readonly warnings: readonly Message[] }> {
  const result = await build({ ...settings, ...options, entryPoints, write: false }).catch(
    (error: unknown) => {
      throw new ProblemsError(styleProblems(error, dataDir));
    },
  );
  const folder = join(packageDir, 'assets');
  const files = result.outputFiles.map(({ path, contents }) => ({
    path: `assets/${relative(folder, path).split(sep).join('/')}`,
    contents,
  }));
  return { files, warnings: result.warnings };
}
