import { z } from 'zod';
import type { Checked } from './site-values.ts';

/**
 * Makes a schema for text of such a check.
 *
 * @param form that everything has which the check takes, for editors: they know no more of it
 */
export function textRead<Value>(read: (written: string) => Checked<Value>, form: RegExp) {
  return plainText.meta({ pattern: form.source }).transform((written, context) => {
    const checked = read(written);
    if ('value' in checked) return checked.value;
    context.addIssue({ code: 'custom', message: checked.fault });
    return z.NEVER;
  });
}

export const plainText = z.string('it must be text. Write it in quotes.').trim();

export const presentText = plainText.min(1, 'it is empty. Write some text.');
