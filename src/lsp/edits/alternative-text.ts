/** Where an alternative text goes, and the text with all that it needs around it. */
export interface WrittenAlternative {
  readonly character: number;
  readonly text: string;
}

/**
 * Begins the alternative text of an image with the words of its file's name, for a writer to go on from: what the
 * picture shows, only they can say.
 *
 * @param line that the image is written in
 * @param character where its path begins
 * @returns nothing where the image is no `<img>`: one of Markdown has a text, if only an empty one
 */
export function alternativeText(line: string, character: number): WrittenAlternative | undefined {
  const before = line.slice(0, character);
  const path = /^[^\s)"'>]*/.exec(line.slice(character))?.[0] ?? '';
  const words = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .replace(/[-_%.\d]+/g, ' ')
    .trim();
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  if (text === '') return undefined;
  const inHtml = /<img\b(?=[^<>]*$)/i.exec(before);
  return inHtml ? { character: inHtml.index + '<img'.length, text: ` alt="${text}"` } : undefined;
}
