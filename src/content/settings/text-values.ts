import { z } from 'zod';
import type { Checked } from './site-values.ts';

/** Makes a schema for text of such a check. */
export function textRead<Value>(read: (written: string) => Checked<Value>) {
  return plainText.transform((written, context) => {
    const checked = read(written);
    if ('value' in checked) return checked.value;
    context.addIssue({ code: 'custom', message: checked.fault });
    return z.NEVER;
  });
}

export const plainText = z.string('it must be text. Write it in quotes.').trim();

export const presentText = plainText.min(1, 'it is empty. Write some text.');
