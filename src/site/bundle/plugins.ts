import { readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import { languageModules } from '../../search/languages.ts';
import type { Wording } from '../../wording/wording.ts';
import { browserDir, packageDir } from '../project.ts';
import type { BundledFile } from './bundled-file.ts';

/** Puts what the settings say of colors behind the style tokens. */
export function withTokens(css: string): Plugin {
  return {
    name: 'tokens',
    setup: ({ onLoad, onResolve }) => {
      onLoad({ filter: /[\\/]tokens\.css$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')) + css,
        loader: 'css',
      }));
      // Fonts have their names already.
      onResolve({ filter: /^\.\/own\// }, ({ path, importer }) =>
        /[\\/]tokens\.css$/.test(importer) ? { path, external: true } : undefined,
      );
    },
  };
}

/** Resolves dynamic imports such as `import('./search.ts')` to their bundled files. */
export function withScripts(scripts: ReadonlyMap<string, BundledFile>): Plugin {
  return {
    name: 'scripts on demand',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const bundled = scripts.get(relative(browserDir, join(resolveDir, path)).split(sep).join('/'));
        if (bundled === undefined) throw new Error(`${path} is not among the scripts that are bundled.`);
        return { path: `./${basename(bundled.path)}`, external: true };
      });
    },
  };
}

/**
 * Puts the words of the site's language in the place of the English ones that the source of browsers has. Of all of
 * them, a bundle keeps those that it uses.
 */
export function withWords(texts: Wording, language: string): Plugin {
  const lines = Object.entries({ ...texts, language }).map(
    ([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`,
  );
  return {
    name: 'words',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]browser[\\/]texts\.ts$/ }, () => ({ contents: lines.join(''), loader: 'js' }));
    },
  };
}

/** Fills the browser's list of what is asked in other languages of the site, by their tags. */
export function withOffers(offers: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'offers',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]navigation[\\/]offers\.ts$/ }, () => ({
        contents: `export const offers = ${JSON.stringify(offers)};\n`,
        loader: 'js',
      }));
    },
  };
}

/** Tells the browser's scripts what the style sheet of what they add is called, which stands beside them. */
export function withAddedStyles(path: string): Plugin {
  return {
    name: 'added styles',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]browser[\\/]added-styles-file\.ts$/ }, () => ({
        contents: `export const addedStylesFile = ${JSON.stringify(basename(path))};\n`,
        loader: 'js',
      }));
    },
  };
}

/** Fills the browser's list of language modules, which is empty in the source, with those of one language. */
export function withLanguage(language: string): Plugin {
  const modules = languageModules(language);
  const imports = modules.map((file, index) => `import module${index} from ${JSON.stringify(file)};\n`);
  const names = modules.map((_file, index) => `module${index}`);
  const contents = `${imports.join('')}export const languageModules = [${names.join(', ')}];\n`;
  return {
    name: 'language',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]language-modules\.ts$/ }, () => ({
        contents,
        loader: 'js',
        resolveDir: packageDir,
      }));
    },
  };
}
