import { pathFromFile, pathIn, pathTo } from '../model/file-paths.ts';

/** A link whose target is written anew. */
export interface WrittenLink {
  /** The target as the source has it. */
  readonly written: string;
  /** The file that it stands in, and the address of its page without the base. */
  readonly file: string;
  readonly page: string;
  /** The file that it leads to, where it is written as a path that counts from its own. */
  readonly toFile?: string;
}

/**
 * Writes a target anew so that it leads to another address of the site, in the way the article wrote it: a fragment of
 * its own page stays a fragment, a `{% link %}` stays one, a path of a file one, and everything else starts with
 * `{{site.baseurl}}`.
 *
 * @param address without the base: `/article/send/#files`; that of the file, where the link is written as a path of one
 * @returns `undefined` if this notation cannot lead there
 */
export function rewriteTarget(
  { written, file, page, toFile }: WrittenLink,
  address: string,
): string | undefined {
  // What follows `?` or `:~:` would be lost, and other characters may mean something where the target stands.
  if (/\?|:~:/.test(written) || !plainAddress.test(address)) return undefined;
  const [path = '', fragment] = split(address);
  if (written.startsWith('#')) return path === page && fragment !== undefined ? `#${fragment}` : undefined;
  const tag = /^(\{%-?\s*link\s[^%]*%\})(?:#|$)/.exec(written)?.[1];
  if (tag !== undefined) return fragment === undefined ? undefined : `${tag}#${fragment}`;
  const base = /^\{\{-?\s*site\.baseurl\s*-?\}\}/.exec(written)?.[0];
  if (base === undefined && /[{}]/.test(written)) return undefined;
  if (toFile === undefined) return (base ?? '{{site.baseurl}}') + address;
  const kept = pathFromFile(written, file) === toFile ? pathIn(written) : pathTo(toFile, file);
  return fragment === undefined ? kept : `${kept}#${fragment}`;
}

/** Characters that need no escape in a target, in Markdown and in HTML. */
const plainAddress = /^[\p{L}\p{N}\p{M}/#._~%:+=-]*$/u;

function split(path: string): [string, string | undefined] {
  const hash = path.indexOf('#');
  return hash === -1 ? [path, undefined] : [path.slice(0, hash), path.slice(hash + 1)];
}
