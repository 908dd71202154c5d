import type { Section } from '../rendering/types.ts';

const longest = 160;

/**
 * What search engines and link previews show below a title: what the writer says, else how the text starts,
 * else what the site says of itself.
 */
export function describe(
  written: string | undefined,
  sections: readonly Section[],
  siteDescription: string,
): string {
  return written ?? (beginning(sections) || siteDescription);
}

/** The first characters of the text, cut after a word. */
function beginning(sections: readonly Section[]): string {
  let text = '';
  for (const section of sections) {
    text = `${text} ${section.text}`.trim();
    if (text.length > longest) return cut(text);
  }
  return text;
}

function cut(text: string): string {
  // By character, so that no surrogate pair is cut in two; twice the length has room for pairs only.
  const characters = [...text.slice(0, 2 * longest)].slice(0, longest).join('');
  if (characters === text) return text;
  const end = characters.lastIndexOf(' ');
  return `${end > 0 ? characters.slice(0, end) : characters}…`;
}
