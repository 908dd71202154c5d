import { z } from 'zod';
import { foldSpace } from '../../fold-space.ts';
import { inLanguageFolder } from '../../translations/language-folder.ts';
import { readSetting } from '../setting-file.ts';
import { presentText } from '../text-values.ts';

/** A word or phrase that articles do not use, and what they say instead. */
export interface AvoidedTerm {
  readonly term: string;
  /** What to write instead, the best first; none where the term is best left out. */
  readonly instead: readonly string[];
}

const shape =
  'it must be what to write instead: text, a list of texts to choose from, or `""` where the term is left out.';
const text = presentText.transform(foldSpace);
const instead = z.union(
  [z.literal('').transform(() => []), text.transform((one) => [one]), z.array(text)],
  shape,
);

/** What `_data/style.json` holds. */
export const avoidedTerms = z
  .record(z.string(), instead, 'The file holds terms and what to write instead: `{ "e-mail": "email" }`.')
  .check(({ value, issues }) => {
    const avoided = new Map(Object.keys(value).map((term) => [foldSpace(term), term]));
    const report = (term: string, message: string): void => {
      issues.push({ code: 'custom', input: term, path: [term], message });
    };
    for (const [term, replacements] of Object.entries(value)) {
      if (foldSpace(term) === '') report(term, 'a term has at least one letter.');
      for (const replacement of replacements) {
        const other = avoided.get(replacement);
        if (other === term) report(term, 'the term is what to write instead of it. Write another one.');
        else if (other !== undefined)
          report(term, `\`${replacement}\` is a term to avoid itself. Write what to say instead of both.`);
      }
    }
  });

/**
 * Reads the terms that articles avoid: `{ "e-mail": "email", "log into": ["log in to", "sign in to"], "simply": "" }`.
 * Without the file there are none.
 *
 * @param file path of `_data/style.json`, or of `_data/de/style.json`
 * @param folder of the language; empty for that of the source
 * @throws ProblemsError with what is wrong in the file, all of it
 */
export async function readStyle(file: string, folder = ''): Promise<readonly AvoidedTerm[]> {
  const { value } = await readSetting(file, {
    name: `_data/${inLanguageFolder(folder, 'style.json')}`,
    schema: avoidedTerms,
    absent: () => '{}',
    faultsOf: ({ path, message }, json) => {
      const [term] = path;
      const position = term === undefined ? json.positionOf([]) : json.positionOfKey([], String(term));
      return [
        {
          position: position ?? { line: 1, column: 1 },
          target: term === undefined ? '' : String(term),
          message: term === undefined ? message : `\`${String(term)}\`: ${message}`,
        },
      ];
    },
  });
  return Object.entries(value).map(([term, replacements]) => ({
    term: foldSpace(term),
    instead: replacements,
  }));
}
