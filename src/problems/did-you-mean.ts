/** The question that follows a message: `` Did you mean `title` or `tags`?`` after a space; nothing without suggestions. */
export function didYouMean(suggestions: readonly string[]): string {
  if (suggestions.length === 0) return '';
  const quoted = suggestions.map((suggestion) => `\`${suggestion}\``);
  const others = quoted.slice(0, -1).join(', ');
  return ` Did you mean ${others === '' ? '' : `${others} or `}${quoted.at(-1)}?`;
}
