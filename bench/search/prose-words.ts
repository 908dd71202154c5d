/** What stands in Markdown and is no prose: tags and variables of Liquid, attribute lists, HTML, targets, code. */
const markup =
  /(\{%.*?%\}|\{\{.*?\}\}|\{:.*?\}|<[^>]*>|\]\([^)]*\)|^\[[^\]]*\]: .*$|https?:\/\/\S+|&#?\w+;|`[^`]*`)/gmu;

/** Letters, figures, and apostrophes inside a word; an `'s` at its end is none of it. */
const word = /([\p{L}\p{N}]+(?:['’](?!s\b)[\p{L}\p{N}]+)*)(['’]s\b)?/gu;

/** The words of a piece of Markdown in order, in small letters. */
export function proseWords(markdown: string): readonly string[] {
  return prosePieces(markdown).flatMap(({ text, isProse }) =>
    isProse ? [...text.matchAll(word)].map(([, found = '']) => found.toLowerCase()) : [],
  );
}

/**
 * Puts other words in the place of some.
 *
 * @param others by words in small letters; a word that began with a capital gets one again
 */
export function replaceWords(markdown: string, others: ReadonlyMap<string, string>): string {
  return prosePieces(markdown)
    .map(({ text, isProse }) => (isProse ? text.replace(word, replaced) : text))
    .join('');

  function replaced(_match: string, found: string, ending = ''): string {
    const other = others.get(found.toLowerCase()) ?? found;
    const isCapital = /^\p{Lu}/u.test(found);
    return (isCapital ? `${other.charAt(0).toUpperCase()}${other.slice(1)}` : other) + ending;
  }
}

interface Piece {
  readonly text: string;
  readonly isProse: boolean;
}

function prosePieces(markdown: string): readonly Piece[] {
  // Splitting at a group keeps what it matched, at every second place.
  return markdown.split(markup).map((text, index) => ({ text, isProse: index % 2 === 0 }));
}
