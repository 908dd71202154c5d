import type { Language } from './language.ts';
import type { SectionText } from './types.ts';

/** The part of a section that a result leads to: what stands below one heading, of any level. */
export interface Target {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/**
 * The part of a section that has most of the words that were asked for, each counted once for the part and once more
 * for its heading; the first of several. A section is an h2 or h3 with all that is smaller: what answers may stand
 * pages below its heading.
 *
 * @param asked words of the query; the last may be the beginning of one
 * @param terms what matched, where none of these words stands as it is
 */
export function targetIn(
  section: SectionText,
  asked: readonly string[],
  terms: ReadonlySet<string>,
  language: Language,
): Target {
  const [own, ...smaller] = partsOf(section);
  const wanted = new Set(asked.map((word) => language.term(word) ?? word));
  const open = asked.at(-1) ?? '';
  const among = (text: string, matching: ReadonlySet<string>): number => {
    const found = new Set<string>();
    for (const word of [...language.words(text), ...language.joinedWords(text)]) {
      const term = language.term(word) ?? word;
      if (matching.has(term)) found.add(term);
      else if (matching === wanted && word.startsWith(open)) found.add(language.term(open) ?? open);
    }
    return found.size;
  };
  const worth = ({ heading, text }: Target, matching: ReadonlySet<string>): number =>
    among(`${heading} ${text}`, matching) + among(heading, matching);
  const best = (matching: ReadonlySet<string>): Target =>
    smaller.reduce((one, other) => (worth(other, matching) > worth(one, matching) ? other : one), own);
  if (smaller.length === 0) return own;
  const found = best(wanted);
  return worth(found, wanted) > 0 ? found : best(terms);
}

function partsOf({ id, heading, text, smaller = [] }: SectionText): readonly [Target, ...Target[]] {
  const textOf = (from: number, place: number): string => text.slice(from, smaller[place]?.start).trim();
  return [
    { id, heading, text: textOf(0, 0) },
    ...smaller.map((part, place) => ({
      id: part.id,
      heading: part.heading,
      text: textOf(part.start + part.heading.length, place + 1),
    })),
  ];
}
