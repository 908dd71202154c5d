import { z } from 'zod';
import { foldSpace } from '../fold-space.ts';
import { inLanguageFolder } from '../translations/language-folder.ts';
import type { JsonSource } from './json-source.ts';
import { readSetting, type SettingFault } from './setting-file.ts';
import { presentText } from './text-values.ts';

/** Words and phrases that mean the same to whoever searches. */
export type Synonyms = readonly (readonly string[])[];

const word = presentText.transform(foldSpace);

const group = z
  .array(word, 'it must be a list of words between `[` and `]`.')
  .min(2, 'a group needs two words at least, which mean the same.')
  .check(({ value, issues }) => {
    const folded = value.map((written) => written.toLowerCase());
    for (const [index, written] of value.entries()) {
      if (folded.indexOf(folded[index] ?? '') === index) continue;
      const message = `\`${written}\` stands in its group already. Keep one of them.`;
      issues.push({ code: 'custom', input: written, path: [index], message });
    }
  });

/** What `_data/synonyms.json` holds. */
export const synonymGroups = z.array(
  group,
  'The file holds groups of words, one list in another: `[["bin", "trash"]]`.',
);

/**
 * Reads the words that mean the same: `[["2fa", "two-step login"], ["bin", "trash"]]`. Without the file there are
 * none.
 *
 * @param file path of `_data/synonyms.json`, or of `_data/de/synonyms.json`
 * @param folder of the language; empty for that of the source
 * @throws ProblemsError with what is wrong in the file, all of it
 */
export async function readSynonyms(file: string, folder = ''): Promise<Synonyms> {
  const { value } = await readSetting(file, {
    name: `_data/${inLanguageFolder(folder, 'synonyms.json')}`,
    schema: synonymGroups,
    absent: () => '[]',
    faultsOf: (issue, json) => [faultOf(issue, json)],
  });
  return value;
}

function faultOf({ path, message }: z.core.$ZodIssue, json: JsonSource): SettingFault {
  const position = json.positionOf(path) ?? { line: 1, column: 1 };
  const place = path.map((index) => `${Number(index) + 1}`);
  const [group, word] = place;
  const said = word === undefined ? `Group ${group}` : `Group ${group}, word ${word}`;
  return {
    position,
    target: place.join('.'),
    message: group === undefined ? message : `${said}: ${message}`,
  };
}
