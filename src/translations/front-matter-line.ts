/**
 * Writes a key into the front matter of a file, in the place of the line that has it, or as the last.
 *
 * @param text of the whole file as it is on disk, with its line ends
 */
export function withFrontMatterLine(text: string, key: string, value: string): string {
  const end = /\r?\n/.exec(text)?.[0] ?? '\n';
  const [, opening = '', inner = '', rest = ''] =
    /^(\ufeff?---[^\n]*\n)([\s\S]*?)(^---[\s\S]*)$/m.exec(text) ?? [];
  if (opening === '') return text;
  const line = `${key}: ${value}`;
  const written = new RegExp(`^${key}:[^\\r\\n]*`, 'm');
  const changed = written.test(inner) ? inner.replace(written, line) : `${inner}${line}${end}`;
  return opening + changed + rest;
}

/** The front matter of a file with these of its keys alone, each with all of its lines. */
export function onlyFrontMatterKeys(text: string, keys: readonly string[]): string {
  const [, opening = '', inner = '', rest = ''] = /^(---[^\n]*\n)([\s\S]*?)(^---[\s\S]*)$/m.exec(text) ?? [];
  const entries = inner.split(/^(?=[A-Za-z_][\w-]*\s*:)/m);
  return opening + entries.filter((entry) => keys.some((key) => entry.startsWith(`${key}:`))).join('') + rest;
}
