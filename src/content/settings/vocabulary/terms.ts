import { z } from 'zod';
import { inLanguageFolder } from '../../translations/language-folder.ts';
import { readSetting } from '../setting-file.ts';
import { presentText } from '../text-values.ts';

/** What is written once and shown in many places: names of products, plans and buttons. */
export interface Terms {
  /** The file that holds them, as problems name it. */
  readonly file: string;
  readonly values: Readonly<Record<string, string>>;
}

const name = /^[A-Za-z_][\w-]*$/;

/** What `_data/terms.json` holds. */
export const termTexts = z
  .record(z.string(), presentText, 'The file holds texts by name: `{ "vault": "Web vault" }`.')
  .check(({ value, issues }) => {
    for (const key of Object.keys(value)) {
      if (name.test(key)) continue;
      const message = 'a name has letters, digits, `_` and `-`, and begins with a letter.';
      issues.push({ code: 'custom', input: key, path: [key], message });
    }
  });

/**
 * Reads the terms of a site: `{ "vault": "Web vault" }`, for `{{ term.vault }}`.
 *
 * @param file path of `_data/terms.json`, or of `_data/de/terms.json`
 * @param folder of the language; empty for that of the source
 * @param source terms of the source, which a language has as far as it says nothing else
 * @returns nothing where there is no file: then `term` is a variable of somebody else
 * @throws ProblemsError with what is wrong in the file, all of it
 */
export async function readTerms(file: string, folder = '', source?: Terms): Promise<Terms | undefined> {
  const shown = `_data/${inLanguageFolder(folder, 'terms.json')}`;
  let isThere = true;
  const { value } = await readSetting(file, {
    name: shown,
    schema: termTexts,
    absent: () => {
      isThere = false;
      return '{}';
    },
    faultsOf: ({ path, message }, json) => {
      const [key] = path;
      const position = key === undefined ? json.positionOf([]) : json.positionOfKey([], String(key));
      return [
        {
          position: position ?? { line: 1, column: 1 },
          target: key === undefined ? '' : String(key),
          message: key === undefined ? message : `\`${String(key)}\`: ${message}`,
        },
      ];
    },
  });
  if (!isThere) return source;
  return { file: shown, values: { ...source?.values, ...value } };
}
