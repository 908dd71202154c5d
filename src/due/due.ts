import type { ArticleDocument, Content, SiteConfig } from '../content/types.ts';
import { nextReview } from '../model/dates/reviews.ts';
import { visibilityOf } from '../model/dates/visibility.ts';
import { compareText } from '../model/order.ts';

/** Something that happens to an article at a time. */
export interface DueEvent {
  readonly kind: 'published' | 'taken away' | 'review';
  /** Milliseconds since 1970; 0 where a review was due from the beginning. */
  readonly time: number;
  /** Relative to the content folder. */
  readonly file: string;
  readonly title: string;
  readonly owner: string | undefined;
}

/** Everything that has a time in a content folder, in order of time. */
export function dueEvents({ articles }: Pick<Content, 'articles'>, site: SiteConfig): readonly DueEvent[] {
  return articles
    .flatMap((document) => eventsOf(document, site))
    .sort((one, other) => one.time - other.time || compareText(one.file, other.file));
}

function eventsOf({ file, frontMatter }: ArticleDocument, site: SiteConfig): readonly DueEvent[] {
  const { isDraft, from, until } = visibilityOf(frontMatter, site);
  const { title, owner } = frontMatter;
  const review = nextReview(frontMatter, site);
  const event = (kind: DueEvent['kind'], time: number | undefined): readonly DueEvent[] =>
    time === undefined ? [] : [{ kind, time, file, title, owner }];
  return [
    // A draft is not published by a day that comes.
    ...event('published', isDraft ? undefined : from),
    ...event('taken away', isDraft ? undefined : until),
    ...event('review', review),
  ];
}

/**
 * Of all events, those that somebody has to know of: what is published or taken away from now on until the end, and
 * reviews until then, those that are overdue too.
 */
export function dueWithin(events: readonly DueEvent[], now: number, end: number): readonly DueEvent[] {
  return events.filter(({ kind, time }) => time < end && (kind === 'review' || time >= now));
}

/** Whether what readers have is another than at an earlier time, so that a build has to be made. */
export function hasChangedSince(events: readonly DueEvent[], since: number, now: number): boolean {
  return events.some(({ kind, time }) => kind !== 'review' && time > since && time <= now);
}
