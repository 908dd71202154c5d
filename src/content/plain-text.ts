/** The text of a file as everybody counts offsets in it: without byte order mark, lines ended by `\n`. */
export function plainText(raw: string): string {
  return raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
