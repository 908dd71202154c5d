import type { AccessibilityStatement } from '../../content/settings/reading/statement.ts';
import type { HelpCenter } from '../../model/types.ts';
import { statementPath, type Urls } from '../../model/urls.ts';
import type { Words } from '../../wording/words.ts';
import type { UpdateDay } from '../article/article-info.ts';
import { createHrefs, type FrameLink, frameLink } from '../brand-frame.ts';
import { frame, type PageFrame } from '../frame.ts';

export interface StatementView extends PageFrame {
  readonly layout: 'statement';
  /** How far the site conforms, and to what. */
  readonly conformance: string;
  readonly limits: readonly string[];
  /** Where readers tell of what does not work. */
  readonly contact: string;
  readonly supervision: FrameLink | undefined;
  /** How it was found. */
  readonly assessment: string;
  readonly date: UpdateDay;
}

const conformance = { full: 'conformsFully', partial: 'conformsPartially', none: 'conformsNot' } as const;
const assessments = { self: 'assessedOurselves', external: 'assessedByOthers' } as const;

/** What the site says of its own accessibility, where the settings say it. */
export function statementPage(
  { status, standard, limits, contact, supervision, assessment, date }: AccessibilityStatement,
  helpCenter: HelpCenter,
  urls: Urls,
  words: Words,
): StatementView {
  const { site } = helpCenter;
  const hrefOf = createHrefs(helpCenter, urls);
  const page = { url: statementPath, title: words.accessibilityStatement };
  const description = words.say('statementAim', { site: site.title });
  const day = new Date(date);
  const format = new Intl.DateTimeFormat(site.language, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    ...frame(
      { ...page, description, noindex: false, category: undefined, trail: [page] },
      helpCenter,
      urls,
      words,
    ),
    layout: 'statement',
    conformance: words.say(conformance[status], { standard }),
    limits,
    contact: hrefOf(contact.url),
    supervision: supervision && frameLink(supervision, hrefOf),
    assessment: words[assessments[assessment]],
    date: { date: day.toISOString().slice(0, 10), text: format.format(day) },
  };
}
