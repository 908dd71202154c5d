import { z } from 'zod';
import { inLanguageFolder } from '../../translations/language-folder.ts';
import { readSetting } from '../setting-file.ts';
import { presentText } from '../text-values.ts';

/** A plan, a platform or an edition that articles and parts of them are for. */
export interface Applicable {
  /** As front matter, `::: only` and the filter `plan:` name it: `enterprise`. */
  readonly name: string;
  /** As readers see it: `Enterprise plan`. */
  readonly label: string;
  /** Its place among others; those without one come last, as they are listed. */
  readonly order: number | undefined;
  /** What whoever has it has too: `enterprise` implies `teams`. */
  readonly implies: readonly string[];
}

/** All of a site by their names, in the order in which badges are shown. */
export type Applicability = ReadonlyMap<string, Applicable>;

const entry = z.strictObject(
  {
    label: presentText.describe('What the badge says.'),
    order: z
      .number('it must be a number.')
      .optional()
      .describe('Its place among other badges; those without one come last.'),
    implies: z
      .array(z.string('it must be a name.'), 'it must be a list of names.')
      .optional()
      .describe('Names of what whoever has it has too: who looks for it finds their articles as well.'),
  },
  'it must hold `label`, and `order` or `implies` where they are needed, between `{` and `}`.',
);

const name = /^[a-z0-9][a-z0-9_-]*$/;

/** What `_data/applies.json` holds. */
export const applicableEntries = z
  .record(
    z.string(),
    entry,
    'The file holds plans, platforms and the like by name: `{ "enterprise": { "label": "Enterprise", "order": 2 } }`.',
  )
  .check(({ value, issues }) => {
    const report = (path: readonly string[], message: string): void => {
      issues.push({ code: 'custom', input: path[0], path: [...path], message });
    };
    for (const [key, { implies = [] }] of Object.entries(value)) {
      if (!name.test(key)) report([key], 'a name has small letters, digits, `_` and `-`.');
      for (const [index, other] of implies.entries()) {
        if (!Object.hasOwn(value, other))
          report([key, 'implies', String(index)], `there is no \`${other}\` in this file.`);
      }
    }
  });

/** What the file of a translation holds: what its readers call what the source has. */
const translatedEntries = z.record(
  z.string(),
  z.strictObject({ label: presentText }, 'it must hold `label` between `{` and `}`.'),
  'The file holds labels by name: `{ "enterprise": { "label": "Unternehmen" } }`.',
);

/**
 * Reads what articles may apply to: `{ "enterprise": { "label": "Enterprise plan", "order": 2 } }`.
 *
 * @param file path of `_data/applies.json`, or of `_data/de/applies.json`
 * @param folder of the language; empty for that of the source
 * @param source what the source has, of which a language says the labels alone
 * @returns nothing without the file
 * @throws ProblemsError with what is wrong in the file, all of it
 */
export async function readApplicability(
  file: string,
  folder = '',
  source: Applicability = new Map(),
): Promise<Applicability> {
  const { value } = await readSetting<Readonly<Record<string, z.infer<typeof entry>>>>(file, {
    name: `_data/${inLanguageFolder(folder, 'applies.json')}`,
    schema: folder === '' ? applicableEntries : translatedEntries,
    absent: () => '{}',
    faultsOf: ({ path, message }, json) => {
      const target = path.map(String).join('.');
      const position = json.positionOf(path) ?? json.positionOf(path.slice(0, 1)) ?? { line: 1, column: 1 };
      return [{ position, target, message: target === '' ? message : `\`${target}\`: ${message}` }];
    },
  });
  const own = Object.entries(value);
  if (folder !== '') {
    const labels = new Map(own.map(([key, { label }]) => [key, label]));
    return new Map(
      [...source].map(([key, one]) => [key, { ...one, label: labels.get(key) ?? one.label }] as const),
    );
  }
  const entries = own.map(([key, { label, order, implies = [] }]) => ({ name: key, label, order, implies }));
  return new Map(inOrder(entries).map((one) => [one.name, one] as const));
}

/** The named ones, each once and in the order of their badges. One that nobody knows is called by its name. */
export function applicablesOf(names: readonly string[], known: Applicability): readonly Applicable[] {
  const places = new Map([...known.keys()].map((key, place) => [key, place]));
  const placeOf = (key: string) => places.get(key) ?? places.size;
  return [...new Set(names)]
    .map((key) => known.get(key) ?? { name: key, label: key, order: undefined, implies: [] })
    .toSorted((a, b) => placeOf(a.name) - placeOf(b.name));
}

/**
 * Names that find what is for one of the given ones: these, and whoever has these too. What is for `teams` is for
 * `enterprise` where that implies it.
 */
export function namesThatFind(names: readonly string[], known: Applicability): readonly string[] {
  const found = new Set(names);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const { name: one, implies } of known.values())
      if (implies.some((other) => found.has(other))) found.add(one);
  }
  return [...found];
}

function inOrder(entries: readonly Applicable[]): readonly Applicable[] {
  const last = Number.POSITIVE_INFINITY;
  return entries.toSorted((a, b) => {
    const [first, second] = [a.order ?? last, b.order ?? last];
    return first === second ? 0 : first - second;
  });
}
