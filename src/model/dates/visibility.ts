import type { ArticleFrontMatter } from '../../content/front-matter/schema.ts';
import { instantText, readInstant } from '../../content/time/instants.ts';
import type { SiteConfig } from '../../content/types.ts';

/** From when until when readers have an article, in milliseconds since 1970; a draft they never have. */
export interface Visibility {
  readonly isDraft: boolean;
  /** Without one, from the beginning. */
  readonly from: number | undefined;
  /** Without one, without an end. */
  readonly until: number | undefined;
}

/** What an article is at one moment. */
export type ArticleState = 'draft' | 'scheduled' | 'public' | 'expired';

type Dated = Pick<ArticleFrontMatter, 'draft' | 'publishOn' | 'unpublishOn'>;

/** What front matter says of when readers have an article; days begin in the time zone of the site. */
export function visibilityOf(
  { draft, publishOn, unpublishOn }: Dated,
  { timeZone }: Pick<SiteConfig, 'timeZone'>,
): Visibility {
  const instant = (text: string | undefined) =>
    text === undefined ? undefined : readInstant(text, timeZone);
  return { isDraft: draft, from: instant(publishOn), until: instant(unpublishOn) };
}

/**
 * What an article is when a build is made. Where nobody says what time it is, nothing is published early, and nothing
 * is taken away.
 */
export function stateAt({ isDraft, from, until }: Visibility, time: number | undefined): ArticleState {
  if (until !== undefined && time !== undefined && time >= until) return 'expired';
  if (isDraft) return 'draft';
  return from !== undefined && (time === undefined || time < from) ? 'scheduled' : 'public';
}

/** Whether front matter says anything of it: most articles are public always. */
export function isDated({ draft, publishOn, unpublishOn }: Dated): boolean {
  return draft || publishOn !== undefined || unpublishOn !== undefined;
}

/** What writers are told on the page of an article that readers do not have yet, or not for ever. */
export function markOf(article: Dated, site: SiteConfig): string | undefined {
  if (!isDated(article)) return undefined;
  const visibility = visibilityOf(article, site);
  const { from, until } = visibility;
  const at = (time: number | undefined) => (time === undefined ? '' : instantText(time, site.timeZone));
  switch (stateAt(visibility, site.deployment.time)) {
    case 'draft':
      return 'Draft: readers do not see this article.';
    case 'scheduled':
      return `Will be published on ${at(from)}.`;
    case 'expired':
      return `Was taken away on ${at(until)}.`;
    case 'public':
      return until === undefined ? undefined : `Will be taken away on ${at(until)}.`;
  }
}
