/** Makes a text stand for itself in Markdown, wherever in a line it comes to stand. */
export function escapeMarkdown(text: string): string {
  if (!/[\\`*[\]<>~|_&]/.test(text)) return text;
  return (
    text
      .replace(/[\\`*[\]<>~|]/g, (sign) => `\\${sign}`)
      // Between letters it marks nothing: `master_password` stays as it is.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/&(?=#?\w+;)/g, '&amp;')
  );
}

/** Keeps a paragraph from beginning like a heading, a list, a quote or a rule. */
export function escapeStart(paragraph: string): string {
  return paragraph
    .replace(/^(?:#{1,6}(?=\s|$)|[-+=:](?=[\s:=-]|$))/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A run of backticks that is longer than any in the text. */
export function fenceFor(text: string, shortest: number): string {
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length);
  return '`'.repeat(Math.max(shortest, ...runs.map((length) => length + 1)));
}
