import { z } from 'zod';
import { foldSpace } from '../../fold-space.ts';
import { inLanguageFolder } from '../../translations/language-folder.ts';
import type { JsonSource } from '../json-source.ts';
import { readSetting, type SettingFault } from '../setting-file.ts';
import { presentText } from '../text-values.ts';

/** A word or phrase that is explained where an article uses it. */
export interface GlossaryEntry {
  /** The term and its other spellings, the term first. */
  readonly spellings: readonly string[];
  /** What it means, as text. */
  readonly definition: string;
}

const text = presentText.transform(foldSpace);
const spellings = z.array(text, 'it must be a list of words between `[` and `]`.').default([]);

const shape = 'an entry is a term and what it means: `{ "term": "…", "definition": "…" }`.';
const entry = z.strictObject(
  {
    term: text.meta({ description: 'The word or phrase that is explained, as articles write it.' }),
    also: spellings.meta({ description: 'Other spellings and forms of the term.' }),
    definition: text.meta({ description: 'What the term means, as text.' }),
  },
  shape,
);

/** What `_data/glossary.json` holds. */
export const glossaryEntries = z
  .array(entry, 'The file holds a list of entries: `[{ "term": "…", "definition": "…" }]`.')
  .check(({ value, issues }) => {
    const taken = new Map<string, number>();
    for (const [index, { term, also }] of value.entries()) {
      for (const spelling of [term, ...also]) {
        const other = taken.get(spelling.toLowerCase());
        taken.set(spelling.toLowerCase(), index);
        if (other === undefined) continue;
        const message = `\`${spelling}\` stands in entry ${other + 1} already. Keep one of them.`;
        issues.push({ code: 'custom', input: spelling, path: [index], message });
      }
    }
  });

/**
 * Reads the terms that articles explain: `[{ "term": "vault", "also": ["safe"], "definition": "Where …" }]`. Without
 * the file there are none.
 *
 * @param file path of `_data/glossary.json`, or of `_data/de/glossary.json`
 * @param folder of the language; empty for that of the source
 * @throws ProblemsError with what is wrong in the file, all of it
 */
export async function readGlossary(file: string, folder = ''): Promise<readonly GlossaryEntry[]> {
  const { value } = await readSetting(file, {
    name: `_data/${inLanguageFolder(folder, 'glossary.json')}`,
    schema: glossaryEntries,
    absent: () => '[]',
    faultsOf: (issue, json) => [faultOf(issue, json)],
  });
  return value.map(({ term, also, definition }) => ({ spellings: [term, ...also], definition }));
}

function faultOf(issue: z.core.$ZodIssue, json: JsonSource): SettingFault {
  const [unknownKey] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = unknownKey === undefined ? issue.path : [...issue.path, unknownKey];
  const message =
    unknownKey === undefined ? issue.message : 'there is no such key. Use `term`, `also` and `definition`.';
  const [index, ...keys] = path;
  const said = [`Entry ${Number(index) + 1}`, ...keys.map((key) => `\`${String(key)}\``)].join(', ');
  return {
    position: json.positionOf(path) ?? json.positionOf(path.slice(0, 1)) ?? { line: 1, column: 1 },
    target: path.map((key) => (typeof key === 'number' ? `${key + 1}` : String(key))).join('.'),
    message: index === undefined ? message : `${said}: ${message}`,
  };
}
