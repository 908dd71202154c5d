import type { Ledger } from '../../content/types.ts';
import type { HelpCenter } from '../../model/types.ts';
import type { DatedPage } from '../judge/check-visibility.ts';
import type { Lookup } from '../lookup.ts';
import type { CheckedPage } from '../targets.ts';
import type { BrokenLink } from '../types.ts';

/** What the check of the ledger reads of a site. */
export interface LedgerInput {
  readonly ledger: Ledger;
  readonly helpCenter: HelpCenter;
  readonly pages: readonly CheckedPage[];
  readonly lookup: Lookup;
  readonly suggest: (broken: BrokenLink) => readonly string[];
  /** Articles that readers do not have yet, or not for ever. */
  readonly dated?: readonly DatedPage[];
}
