/** White space of any length as one space, and none around. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
