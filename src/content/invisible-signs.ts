/** Signs that take no room or look like a space, as people call them. */
const names: ReadonlyMap<string, string> = new Map([
  ['\u00a0', 'no-break space'],
  ['\u00ad', 'soft hyphen'],
  ['\u200b', 'zero-width space'],
  ['\u200c', 'zero-width non-joiner'],
  ['\u200d', 'zero-width joiner'],
  ['\u2060', 'word joiner'],
  ['\u202f', 'narrow no-break space'],
  ['\u3000', 'ideographic space'],
  ['\ufeff', 'byte order mark'],
]);

const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Any sign that nobody sees, or takes for a plain space. */
export const invisibleSign =
  /[\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/u;

/**
 * Signs that do nothing good in one line of text: they turn around what follows, or part words where nobody sees it.
 * Joiners and marks of direction are not among them, since some scripts and emoji need them.
 */
export const unwantedSigns = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** `zero-width space (U+200B)`: what nobody can see has to be named. */
export function nameOfSign(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names.get(sign) ?? (direction.test(sign) ? 'sign of direction' : 'space of another kind');
  return `${name} (${code})`;
}
