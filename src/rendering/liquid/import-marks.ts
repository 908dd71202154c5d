/** How `import` marks what it has not understood: in a comment, which no reader sees. */
const markStart = 'import:';

/** The comment that an import puts around what it has not understood. */
export function importMark(written: string): string {
  return `{% comment %}${markStart} ${written.replace(/\{%-?\s*endcomment/g, '{ % endcomment')}{% endcomment %}`;
}

/**
 * The finding for what an import has left to a person; nothing for other comments.
 *
 * @param comment what stands in a comment
 * @param offset where the comment begins
 */
export function leftByImport(comment: string, offset: number) {
  const text = comment.trimStart();
  if (!text.startsWith(markStart)) return undefined;
  const target = text.slice(markStart.length).trim().split('\n', 1)[0]?.slice(0, 80) ?? '';
  const message = `\`${target}\` was not understood when this article was imported, and readers do not see it: write what it stands for, and take the comment out.`;
  return { rule: 'import-mark', offset, target, message } as const;
}
