import { z } from 'zod';
import { readTime, timeForm } from '../brand/banner-keys.ts';
import { linkAt, linkKeys } from '../brand/link-keys.ts';
import type { Place } from '../brand/place.ts';
import type { SettingLink } from '../brand/types.ts';
import { configFile, wrongSettings } from '../setting-file.ts';
import { linkTargetForm, readContact } from '../site-values.ts';
import { presentText, textRead } from '../text-values.ts';

const statuses = ['full', 'partial', 'none'] as const;
const assessments = ['self', 'external'] as const;

/**
 * What a site says of its own accessibility, with the parts that the European Union asks for (Implementing Decision
 * (EU) 2018/1523): how far it conforms, what does not, how and when that was found, and where readers turn to.
 */
export interface AccessibilityStatement {
  readonly status: (typeof statuses)[number];
  /** Of the statement: milliseconds since 1970. */
  readonly date: number;
  /** What the site is measured by: `WCAG 2.2 AA`. */
  readonly standard: string;
  /** What does not work for everybody yet. */
  readonly limits: readonly string[];
  /** Where readers tell of what does not work; the contact of the site where it has no other. */
  readonly contact: Pick<SettingLink, 'url' | 'position'>;
  readonly assessment: (typeof assessments)[number];
  /** Who supervises, where somebody does. */
  readonly supervision: SettingLink | undefined;
}

export const statementKeys = z
  .strictObject(
    {
      status: z
        .enum(statuses, `it must be one of ${statuses.join(', ')}.`)
        .describe('How far the site conforms: in full, in part or not at all.'),
      date: textRead(readTime, timeForm).describe('The day of the statement: `2026-12-24`.'),
      standard: presentText.default('WCAG 2.2 AA').describe('What the site is measured by.'),
      limits: z
        .array(presentText, 'it must be a list of texts between `[` and `]`.')
        .default([])
        .describe('What does not work for everybody yet.'),
      contact: textRead(readContact, linkTargetForm)
        .optional()
        .describe(
          'Where readers tell of what does not work; the `contact` of the site where it is left out.',
        ),
      assessment: z
        .enum(assessments, `it must be one of ${assessments.join(', ')}.`)
        .default('self')
        .describe('Who has assessed the site: you yourselves, or others.'),
      supervision: linkKeys.optional().describe('Who supervises, and whom readers turn to after you.'),
    },
    'it must hold `status` and `date` between `{` and `}`.',
  )
  .check(({ value, issues }) => {
    const { status, limits } = value;
    const message =
      status === 'full' && limits.length > 0
        ? 'a site with `limits` does not conform in full. Write `partial`, or take the limits out.'
        : status === 'partial' && limits.length === 0
          ? 'readers have to know what does not conform. Write it into `limits`, as a list of texts.'
          : undefined;
    if (message !== undefined) issues.push({ code: 'custom', input: status, path: ['status'], message });
  });

/**
 * @param siteContact of the settings, and where it stands
 * @throws ProblemsError where readers would have nobody to tell
 */
export function statementAt(
  { contact, supervision, ...statement }: z.infer<typeof statementKeys>,
  place: Place,
  siteContact: AccessibilityStatement['contact'] | undefined,
): AccessibilityStatement {
  const own = contact === undefined ? undefined : { url: contact, position: place.at('contact') };
  const told = own ?? siteContact;
  if (!told) {
    const target = place.name('contact');
    const message = `\`${target}\`: readers have nobody to tell what does not work. Write where they can, here or as the \`contact\` of the site.`;
    throw wrongSettings(configFile, [{ position: place.at(), target, message }]);
  }
  return {
    ...statement,
    contact: told,
    supervision: supervision && linkAt(supervision, place.in('supervision')),
  };
}
