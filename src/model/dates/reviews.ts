import type { ArticleFrontMatter } from '../../content/front-matter/schema.ts';
import { dayIn, readInstant } from '../../content/time/instants.ts';
import { after, type Period } from '../../content/time/periods.ts';
import type { SiteConfig } from '../../content/types.ts';

type Reviewed = Pick<ArticleFrontMatter, 'reviewBy' | 'reviewEvery' | 'reviewedOn'>;

/**
 * When an article is to be reviewed next: on the day that is written down, or a period after the last review, whichever
 * is first. What is to be reviewed again and again, and never was, is due since the beginning of time.
 *
 * @returns milliseconds since 1970; nothing for an article of which nobody has said so
 */
export function nextReview(
  { reviewBy, reviewEvery, reviewedOn }: Reviewed,
  { timeZone }: Pick<SiteConfig, 'timeZone'>,
): number | undefined {
  const instant = (text: string | undefined) =>
    text === undefined ? undefined : readInstant(text, timeZone);
  const by = instant(reviewBy);
  const last = instant(reviewedOn);
  // A day that was agreed upon and kept is over.
  const agreed = by !== undefined && last !== undefined && last >= by ? undefined : by;
  const again = reviewEvery && (reviewedOn === undefined ? 0 : instant(dayAfter(reviewedOn, reviewEvery)));
  if (agreed === undefined || again === undefined) return agreed ?? again;
  return Math.min(agreed, again);
}

/** In the calendar, so that clocks that are set in between make no difference. */
function dayAfter(written: string, period: Period): string {
  return dayIn(after(readInstant(written, 'UTC') ?? 0, period), 'UTC');
}
