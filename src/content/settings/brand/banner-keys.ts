import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Checked } from '../site-values.ts';
import { presentText, textRead } from '../text-values.ts';
import { linkAt, linkKeys } from './link-keys.ts';
import type { Place } from './place.ts';
import { type Banner, bannerKinds } from './types.ts';

/** What each time of the settings looks like. */
export const timeForm = /^\s*\d{4}-\d\d-\d\d(?:T|\s*$)/;

const time = textRead(readTime, timeForm);

export const bannerKeys = z
  .strictObject(
    {
      text: presentText.describe('What readers see.'),
      kind: z
        .enum(bannerKinds, `it must be one of ${bannerKinds.join(', ')}.`)
        .default('news')
        .describe('How much it stands out.'),
      link: linkKeys.optional().describe('Where readers learn more.'),
      from: time.optional().describe('From when it is shown: `2026-12-24` or `2026-12-24T18:00+01:00`.'),
      until: time.optional().describe('Until when it is shown.'),
    },
    'it must hold `text` between `{` and `}`.',
  )
  .check(({ value, issues }) => {
    const { from, until } = value;
    if (from === undefined || until === undefined || from < until) return;
    const message = 'it ends before it begins. Write a time after `from`.';
    issues.push({ code: 'custom', input: until, path: ['until'], message });
  });

export function bannerAt({ link, ...banner }: z.infer<typeof bannerKeys>, place: Place): Banner {
  const { kind, text, from, until } = banner;
  const said = JSON.stringify([kind, text, link?.label, link?.url]);
  return {
    id: createHash('sha256').update(said).digest('hex').slice(0, 12),
    kind,
    text,
    link: link && linkAt(link, place.in('link')),
    from,
    until,
  };
}

/**
 * `2026-12-24` (its beginning in UTC) or `2026-12-24T18:00+01:00`: a time that is the same one everywhere.
 *
 * @returns milliseconds since 1970
 */
export function readTime(written: string): Checked<number> {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.exec(written);
  const value = parts ? Date.parse(written) : Number.NaN;
  const [, day = ''] = parts ?? [];
  // A day that there is not, such as 31 February, would count as one of the next month.
  if (!Number.isNaN(value) && new Date(Date.parse(day)).toISOString().startsWith(day)) return { value };
  return {
    fault: `\`${written}\` is no time. Write a day such as \`2026-12-24\`, or a time with its zone such as \`2026-12-24T18:00+01:00\`.`,
  };
}
