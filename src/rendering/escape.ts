const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Makes text safe in an element and in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => replacements[character] ?? character);
}

/** Writes a text as the text of an element. */
export function writtenText(text: string): string {
  return escapeHtml(text).replaceAll('\u00a0', '&nbsp;');
}
