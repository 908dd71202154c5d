/**
 * Writes a target anew so that it leads to another address of the site, in the way the article wrote it: a fragment of
 * its own page stays a fragment, a `{% link %}` stays one, and everything else starts with `{{site.baseurl}}`.
 *
 * @param written the target as the source has it
 * @param path address without the base: `/article/send/#files`
 * @param page address of the page that the link stands on
 * @returns `undefined` if this notation cannot lead there
 */
export function rewriteTarget(written: string, path: string, page: string): string | undefined {
  // What follows `?` or `:~:` would be lost, and other characters may mean something where the target stands.
  if (/\?|:~:/.test(written) || !plainAddress.test(path)) return undefined;
  const [address = '', fragment] = split(path);
  if (written.startsWith('#')) return address === page && fragment !== undefined ? `#${fragment}` : undefined;
  const tag = /^(\{%-?\s*link\s[^%]*%\})(?:#|$)/.exec(written)?.[1];
  if (tag !== undefined) return fragment === undefined ? undefined : `${tag}#${fragment}`;
  const base = /^\{\{-?\s*site\.baseurl\s*-?\}\}/.exec(written)?.[0];
  return base === undefined && /[{}]/.test(written) ? undefined : (base ?? '{{site.baseurl}}') + path;
}

/** Characters that need no escape in a target, in Markdown and in HTML. */
const plainAddress = /^[\p{L}\p{N}\p{M}/#._~%:+=-]*$/u;

function split(path: string): [string, string | undefined] {
  const hash = path.indexOf('#');
  return hash === -1 ? [path, undefined] : [path.slice(0, hash), path.slice(hash + 1)];
}
