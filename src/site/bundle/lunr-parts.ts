import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * What readers' browsers never run of Lunr: what builds, writes and reads an index, since ours is built without it; and
 * what Lunr's own syntax is read and looked up with, which is a script of its own for the few who write it.
 */
const unused = [
  'Builder',
  'Index.load',
  'Index.prototype.search',
  'Index.prototype.toJSON',
  'Pipeline.load',
  'Pipeline.prototype.after',
  'Pipeline.prototype.before',
  'Pipeline.prototype.remove',
  'Pipeline.prototype.run',
  'Pipeline.prototype.runString',
  'Pipeline.prototype.toJSON',
  'QueryLexer',
  'QueryParseError',
  'QueryParser',
  'Token.prototype.clone',
  'TokenSet.Builder',
  'TokenSet.Builder.prototype.finish',
  'TokenSet.Builder.prototype.insert',
  'TokenSet.Builder.prototype.minimize',
  'TokenSet.fromArray',
  'TokenSet.fromFuzzyString',
  'TokenSet.prototype.intersect',
  'TokenSet.prototype.toArray',
  'TokenSet.prototype.toString',
  'Vector.prototype.insert',
  'Vector.prototype.toArray',
  'Vector.prototype.toJSON',
  'idf',
  'tokenizer',
  'trimmer',
  'utils.asString',
  'utils.clone',
];

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
    // `Builder` stands for its methods, too.
    const name = /^lunr\.(?:Pipeline\.registerFunction\(lunr\.)?([\w.]+)/.exec(text)?.[1] ?? '';
    const found = [name, name.replace(/\..*/s, '')].filter((part) => parts.has(part));
    for (const part of found) missing.delete(part);
    return found.length === 0;
  });
  if (missing.size > 0) throw new Error(`Lunr has no ${[...missing].join(', ')} to leave out.`);
  // The first comment names the license of all; each part repeats it.
  return kept.join('').replaceAll('/*!', '/*');
}
