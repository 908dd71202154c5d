export interface RedirectPathFault {
  readonly message: string;
  readonly suggestions: readonly string[];
}

const forbiddenCharacter = /[\s*:?#\\\p{Cc}]/u;

/** `/a/b/123*`: all addresses that start so. The star stands at the end, and not behind the root alone. */
const prefixLine = /^\/[^*]+\*$/;

/** `/hc/` and a star, `/articles/123*`: a star between two slashes is one part of any name. */
const patternLine = /^\/[^*/]+(?:\/[^*/]+)*\/\*(?:\/(?:\*|[^*/]+))*\/[^*/]+\*$/;

/**
 * Checks that an old address is a plain path of this site, as it can stand in a `_redirects` file, where `:` is a
 * wild card, `*` one that stands at the end alone, and white space separates.
 *
 * @returns what is wrong with it, or nothing
 */
export function redirectPathFault(path: string): RedirectPathFault | undefined {
  const isOpen = prefixLine.test(path) || patternLine.test(path);
  const reason = reasonAgainst(
    isOpen ? path.slice(0, -1).replaceAll('/*/', '/x/').replaceAll('/*/', '/x/') : path,
  );
  if (reason === undefined) return undefined;
  const suggestion = plainPathIn(path);
  return {
    message: `\`${path}\` ${reason}. Write the old address as a plain path of this site, such as \`/article/old-name/\`.`,
    suggestions: suggestion === undefined || reasonAgainst(suggestion) !== undefined ? [] : [suggestion],
  };
}

function reasonAgainst(path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return 'is an address with a host';
  const character = forbiddenCharacter.exec(path)?.[0];
  if (character !== undefined) return /\s/.test(character) ? 'holds white space' : `holds \`${character}\``;
  if (!path.startsWith('/')) return 'does not start with `/`';
  if (path === '/') return 'is the home page';
  if (path.includes('//')) return 'holds `//`';
  const decoded = decodedPath(path);
  if (decoded === undefined) return 'holds a `%` that does not stand for a character';
  if (/[\\\p{Cc}]/u.test(decoded) || !decoded.isWellFormed())
    return 'holds an encoded character that no address has';
  if (/^\/\.netlify(?:\/|$)/i.test(decoded)) return 'is an address of the host itself';
  if (decoded.split('/').some((segment) => segment === '.' || segment === '..')) return 'holds `.` or `..`';
  return undefined;
}

/** The path that was obviously meant: the one of a whole address, or the same with its slashes right. */
function plainPathIn(path: string): string | undefined {
  const withoutHost = /^https?:\/\/[^/]+(?<path>\/.*)$/i.exec(path)?.groups?.path;
  if (withoutHost !== undefined) return withoutHost;
  return path.startsWith('//') ? undefined : `/${path}`.replace(/\/{2,}/g, '/');
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
