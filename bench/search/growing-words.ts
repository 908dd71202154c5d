import type { HeapsCurve } from './heaps-curve.ts';
import { createWordMaker } from './new-words.ts';
import type { Random } from './random.ts';

/** A vocabulary that grows with the text that is written. */
export interface GrowingWords {
  /**
   * Chooses which words of a further text are to be others, by what they are to be.
   *
   * @param length how many words the text adds, those among them that cannot be replaced
   */
  readonly replacements: (words: readonly string[], length: number) => ReadonlyMap<string, string>;
  readonly size: () => Vocabulary;
}

export interface Vocabulary {
  readonly words: number;
  readonly different: number;
}

/**
 * Grows the vocabulary of some texts as Heaps' law has it, by a Pitman-Yor process whose discount is the exponent of
 * the law: of a word that the first texts have `c` times, the share `exponent / c` turns into other words (the rare
 * make room, the frequent stay), either new ones, as many as the curve asks for, or ones made before, and of these
 * the more often the more they have been used. So there are always words that stand on one page alone, and words
 * made early become frequent.
 */
export function growWords(
  texts: readonly (readonly string[])[],
  curve: HeapsCurve,
  random: Random,
): GrowingWords {
  const counts = countWords(texts.flat());
  const makeWord = createWordMaker(new Set(counts.keys()), random);
  /** Every use of a made word, to pick from by frequency; and how many uses each has. */
  const uses: string[] = [];
  const useCounts = new Map<string, number>();
  let written = texts.flat().length;

  const usedBefore = (): string => {
    for (;;) {
      const word = random.pick(uses);
      const count = useCounts.get(word) ?? 1;
      if (random.chance((count - curve.exponent) / count)) return word;
    }
  };
  return {
    replacements: (words, length) => {
      written += length;
      const inText = countWords(words);
      const wanted = Math.max(0, Math.round(curve.at(written)) - counts.size - useCounts.size);
      const others = new Map<string, string>();
      for (const word of wordsToReplace([...inText.keys()], wanted, counts, curve.exponent, random)) {
        if (others.size < wanted) others.set(word, makeWord());
        else if (uses.length > 0) others.set(word, usedBefore());
      }
      for (const [word, other] of others) {
        const count = inText.get(word) ?? 0;
        useCounts.set(other, (useCounts.get(other) ?? 0) + count);
        for (let use = 0; use < count; use += 1) uses.push(other);
      }
      return others;
    },
    size: () => ({ words: written, different: counts.size + useCounts.size }),
  };
}

/** Those that chance takes, and where these are too few the rarest of the others. */
function wordsToReplace(
  words: readonly string[],
  atLeast: number,
  counts: ReadonlyMap<string, number>,
  discount: number,
  random: Random,
): readonly string[] {
  const countOf = (word: string): number => counts.get(word) ?? 1;
  const taken = new Set(words.filter((word) => random.chance(discount / countOf(word))));
  const left = words.filter((word) => !taken.has(word)).sort((a, b) => countOf(a) - countOf(b));
  const more = left.slice(0, Math.max(0, atLeast - taken.size));
  return random.shuffle([...taken, ...more]);
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
