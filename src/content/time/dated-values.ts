import { foldSpace } from '../fold-space.ts';
import type { Checked } from '../front-matter/value-readers.ts';
import type { Written } from '../front-matter/written.ts';
import { readInstant } from './instants.ts';
import { type Period, readPeriod } from './periods.ts';

/** A day or a time as it is written: what instant it is, only the time zone of the site says. */
export function writtenTime(written: Written | undefined): Checked<string | undefined> {
  return readText(written, (text) =>
    readInstant(text, 'UTC') === undefined
      ? `\`${text}\` is no day. Write one such as \`2026-12-01\`, or a time such as \`2026-12-01T09:00\`.`
      : { value: text },
  );
}

/** How often something is done: `6 months`. */
export function period(written: Written | undefined): Checked<Period | undefined> {
  return readText(written, (text) => {
    const value = readPeriod(text);
    return value === undefined
      ? `\`${text}\` says not how often. Write a number of days, weeks, months or years, such as \`6 months\`.`
      : { value };
  });
}

function readText<Value>(
  written: Written | undefined,
  read: (text: string) => string | { readonly value: Value },
): Checked<Value | undefined> {
  if (written === undefined || written.kind === 'nothing') return { value: undefined, faults: [] };
  const target = foldSpace(written.raw).slice(0, 80);
  const found =
    written.kind === 'scalar' ? read(foldSpace(written.text)) : `\`${target}\` is no single value.`;
  if (typeof found !== 'string') return { value: found.value, faults: [] };
  return { value: undefined, faults: [{ target, message: found }] };
}
