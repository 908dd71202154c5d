import type { Ledger } from '../content/types.ts';
import type { Site } from '../site/site.ts';
import { isPageFile } from './refused-pages.ts';

/**
 * The ledger of a site, to be compared with what the site publishes. None where a file of a page is left out because
 * of an error: what it publishes is not known then, and would seem to be gone.
 */
export function ledgerOf({ content, helpCenter, problems }: Site): Ledger | undefined {
  const files = new Set(
    [...helpCenter.articles, ...helpCenter.categories].map(({ document }) => document.file),
  );
  const isLeftOut = problems.some(
    ({ file, severity }) => severity === 'error' && isPageFile(file) && !files.has(file),
  );
  return isLeftOut ? undefined : content.ledger;
}
