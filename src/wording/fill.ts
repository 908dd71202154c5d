import type { Plural } from './wording.ts';

/** Puts values into a text where their names stand in braces; browsers do it by the same function. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (written, name: string) => `${values[name] ?? written}`);
}

/**
 * Cuts a text at the names in braces, where something else than text is to stand between: `Go to {page}.` gives
 * `Go to ` and `.` around the page.
 */
export function around(text: string): readonly [before: string, behind: string] {
  const [before = '', ...behind] = text.split(/\{\w+\}/);
  return [before, behind.join('')];
}

/** Says a number as a language does: `1 article`, `1,200 articles`. The number stands where `{count}` does. */
export type Count = (
  forms: Plural,
  number: number,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** @param language BCP 47 tag */
export function createCount(language: string): Count {
  const rules = new Intl.PluralRules(language);
  const written = new Intl.NumberFormat(language);
  return (forms, number, values = {}) =>
    fill(forms[rules.select(number)] ?? forms.other, { ...values, count: written.format(number) });
}
