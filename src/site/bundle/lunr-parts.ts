import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * What readers' browsers never run of Lunr: what builds an index, since ours is built without it; and what reads Lunr's
 * own syntax, which is a script of its own for the few who write it.
 */
const unused = ['Builder', 'tokenizer', 'trimmer', 'QueryLexer', 'QueryParser', 'QueryParseError'];

/** What only English is read with. */
const english = ['stemmer', 'stopWordFilter'];

/** The library is one function whose statements stand at the beginning of lines: comments, assignments, its end. */
const statement = /^(?=\/\*[*!]|lunr\.| *;\(function)/m;

/**
 * Bundles Lunr without the parts that a script does not run: a fifth of all that searching loads. Bundlers cannot tell,
 * since the library hangs everything on one object.
 *
 * @param language BCP 47 tag of the articles
 */
export function withLunrParts(language: string): Plugin {
  const isEnglish = language.split('-')[0]?.toLowerCase() === 'en';
  const left = new Set(isEnglish ? unused : [...unused, ...english]);
  return {
    name: 'parts of Lunr',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]lunr[\\/]lunr\.js$/ }, async ({ path }) => ({
        contents: withoutParts(await readFile(path, 'utf8'), left),
        loader: 'js',
      }));
    },
  };
}

/** @throws Error where a part is not where it was: the library is another version */
function withoutParts(source: string, parts: ReadonlySet<string>): string {
  const missing = new Set(parts);
  const kept = source.split(statement).filter((text) => {
    const name = /^lunr\.(?:Pipeline\.registerFunction\(lunr\.)?(\w+)/.exec(text)?.[1] ?? '';
    missing.delete(name);
    return !parts.has(name);
  });
  if (missing.size > 0) throw new Error(`Lunr has no ${[...missing].join(', ')} to leave out.`);
  // The first comment names the license of all; each part repeats it.
  return kept.join('').replaceAll('/*!', '/*');
}
