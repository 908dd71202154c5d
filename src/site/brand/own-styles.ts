import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import type { BrandFile } from '../../content/settings/brand/types.ts';

/** What a style sheet of a site's own may show beside itself. */
const fileLoaders = {
  '.woff2': 'file',
  '.svg': 'file',
  '.png': 'file',
  '.webp': 'file',
  '.jpg': 'file',
  '.jpeg': 'file',
  '.gif': 'file',
  '.avif': 'file',
} as const;

/** The endings of these, as messages name them. */
export const shownEndings: readonly string[] = Object.keys(fileLoaders).map((ending) => `\`${ending}\``);

/** How esbuild names files that a style sheet shows: in the folder of what the settings name. */
export const ownStyleOptions = { loader: fileLoaders, assetNames: 'own/[name]-[hash]' } as const;

/**
 * Keeps a style sheet of the site's own to files below `_data/`: what it names elsewhere would be loaded from another
 * host, which the policy forbids, or be missing from the published site.
 *
 * @param dataDir absolute; the folder itself, without symbolic links on the way
 */
export function ownStyles(dataDir: string): Plugin {
  return {
    name: 'own styles',
    setup: ({ onResolve }) => {
      onResolve({ filter: /.*/ }, ({ importer, path, kind }) => {
        if (!isBelow(importer, dataDir) || (kind !== 'import-rule' && kind !== 'url-token')) return undefined;
        const fault = faultOf(path, resolve(dirname(importer), path), dataDir);
        return fault === undefined ? undefined : { errors: [{ text: fault }] };
      });
    },
  };
}

/** The folder that a file of the settings is named from: `_data`. */
export function folderOf({ path, absolutePath }: BrandFile): string {
  return resolve(absolutePath, ...path.split('/').map(() => '..'));
}

/** Puts style sheets behind the others: ours of what the settings use, and last the site's own. */
export function addedStyles(files: readonly string[]): Plugin {
  return {
    name: 'added styles',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]styles[\\/]site\.css$/ }, async ({ path }) => {
        const imports = files.map((file) => `@import ${JSON.stringify(file.split(sep).join('/'))};\n`);
        return { contents: (await readFile(path, 'utf8')) + imports.join(''), loader: 'css' };
      });
    },
  };
}

/** As problems name it: `_data/own.css`; nothing for what is not below the folder. */
export function ownFile(file: string, dataDir: string): string | undefined {
  const path = relative(dataDir, file).split(sep).join('/');
  return path.startsWith('..') ? undefined : `_data/${path}`;
}

function faultOf(written: string, file: string, dataDir: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(written)) {
    return `\`${written}\` is on another host, from which pages load nothing. Put the file below \`_data/\`, and name it from there`;
  }
  if (/^data:/i.test(written)) {
    return 'The policy of the site forbids `data:`. Put the picture or font below `_data/`, and name it from there';
  }
  if (written.startsWith('/') || written.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(written)) {
    return `\`${written}\` is no file beside this one. Write its path from here, such as \`images/pattern.png\``;
  }
  if (!isBelow(file, dataDir)) {
    return `\`${written}\` is not below \`_data/\`. Put the file there, and name it from here`;
  }
  // It may lead to what nobody wants to publish. What is not there, esbuild says.
  if (existsSync(file) && realpathSync(file) !== file) {
    return `\`${written}\` is a symbolic link. Put the file itself there`;
  }
  return undefined;
}

function isBelow(file: string, folder: string): boolean {
  return file !== '' && file.startsWith(join(folder, sep));
}
