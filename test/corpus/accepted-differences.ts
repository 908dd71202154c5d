import type { Aspect } from './compare-sites.ts';

interface AcceptedDifference {
  readonly aspect: Aspect;
  readonly url: string;
  /** Why Signpost's page is the better one, or why nobody is worse off. */
  readonly reason: string;
}

/** Every way in which the built corpus may differ from the pages of its own generator. A row that no longer applies has to go. */
export const acceptedDifferences: readonly AcceptedDifference[] = [];
