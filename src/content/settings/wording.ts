import { z } from 'zod';
import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { en } from '../../wording/languages/en.ts';
import { readWording, wordedLanguages } from '../../wording/read-wording.ts';
import type { Plural, Wording } from '../../wording/wording.ts';
import { createWords, type Words } from '../../wording/words.ts';
import { inLanguageFolder } from '../translations/language-folder.ts';
import type { JsonSource } from './json-source.ts';
import { configFile, readSetting, type SettingFault } from './setting-file.ts';
import { presentText } from './text-values.ts';

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

const plural = z.strictObject(
  {
    zero: presentText.optional(),
    one: presentText.optional(),
    two: presentText.optional(),
    few: presentText.optional(),
    many: presentText.optional(),
    other: presentText,
  },
  'it needs a form for each kind of number, between `{` and `}`: `{ "one": "…", "other": "…" }`.',
);

/** What `_data/wording.json` may hold. */
export const wordingKeys = z.strictObject(
  Object.fromEntries(
    Object.entries(en).map(([key, text]) => [
      key,
      (typeof text === 'string' ? textLike(text) : pluralLike(text)).optional(),
    ]),
  ),
  'The file holds words by their keys, between `{` and `}`: `{ "contactUs": "Ask us" }`.',
);

function textLike(text: string) {
  return presentText.check(({ value, issues }) => {
    const message = gapFault(value, gapsIn(text));
    if (message !== undefined) issues.push({ code: 'custom', input: value, message });
  });
}

function pluralLike(forms: Plural) {
  return plural.check(({ value, issues }) => {
    const gaps = gapsIn(forms.other);
    for (const category of categories) {
      const form = value[category];
      // `one` may do without its number: "one article".
      const message = form === undefined ? undefined : gapFault(form, gaps, category === 'other');
      if (message !== undefined) issues.push({ code: 'custom', input: form, path: [category], message });
    }
  });
}

function gapsIn(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w*\}/g) ?? [])].sort();
}

function gapFault(written: string, gaps: readonly string[], areNeeded = true): string | undefined {
  const own = gapsIn(written);
  const [unknown] = own.filter((gap) => !gaps.includes(gap));
  const allowed =
    gaps.length === 0 ? 'This text has nothing to fill in' : `This text has ${gaps.map(code).join(' and ')}`;
  if (unknown !== undefined) return `nothing is filled in for \`${unknown}\`. ${allowed}.`;
  const [missing] = areNeeded ? gaps.filter((gap) => !own.includes(gap)) : [];
  return missing === undefined ? undefined : `\`${missing}\` is missing, where something is filled in.`;
}

function code(text: string): string {
  return `\`${text}\``;
}

/**
 * Reads what a site says beside what its writers say: our words in its language, and its own in their place.
 *
 * @param language BCP 47 tag of the site
 * @param path of `_data/wording.json`, or of `_data/de/wording.json`, which need not be there
 * @param folder of the language; empty for that of the source
 * @throws ProblemsError with what is wrong in the file, all of it
 */
export async function readWords(
  language: string,
  path: string,
  folder = '',
): Promise<{ readonly words: Words; readonly problems: readonly Problem[] }> {
  const file = `_data/${inLanguageFolder(folder, 'wording.json')}`;
  const { value: own } = await readSetting(path, {
    name: file,
    schema: wordingKeys,
    absent: () => '{}',
    faultsOf,
  });
  const shipped = await readWording(language);
  const texts: Wording = { ...(shipped ?? en), ...own };
  const isOwn = Object.keys(own).length > 0;
  const words = createWords({ texts, language: shipped || isOwn ? language : 'en' });
  const left = shipped ? [] : Object.keys(en).filter((key) => !(key in own));
  return { words, problems: left.length === 0 ? [] : [notShipped(language, left, file)] };
}

function notShipped(language: string, left: readonly string[], file: string): Problem {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  const [first = ''] = left;
  const message = `Signpost has no words in ${name}, so buttons, labels and notes say ${left.length} texts in English: write your own into \`${file}\`, from \`${first}\` on. Languages with words: ${wordedLanguages.join(', ')}.`;
  return problem({ file: configFile, rule: 'english-words', target: language, message, position: 'unknown' });
}

function faultsOf(issue: z.core.$ZodIssue, json: JsonSource): readonly SettingFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? Object.keys(en) : [...categories];
    return issue.keys.map((key) => {
      const position = json.positionOfKey(path, key) ?? { line: 1, column: 1 };
      const message =
        path.length === 0
          ? `There is no text \`${key}\`. The help lists all of them.`
          : `There is no kind of number \`${key}\`. Use ${categories.map(code).join(', ')}.`;
      return { position, target: key, message, suggestions: nearest(key, known) };
    });
  }
  const target = path.join('.');
  const position = json.positionOf(path) ?? json.positionOf(path.slice(0, 1)) ?? { line: 1, column: 1 };
  return [{ position, target, message: target === '' ? issue.message : `\`${target}\`: ${issue.message}` }];
}
