import type { HelpCenter } from '../../model/types.ts';
import type { Urls } from '../../model/urls.ts';

/** What hosts are told of a site in one of its languages. */
export interface HostedEdition {
  readonly helpCenter: HelpCenter;
  readonly urls: Urls;
  /** Pages of `_pages/`, by their addresses without the base. */
  readonly ownPages: readonly { readonly url: string; readonly hidden: boolean }[];
  /** Names of the folders below that of the search whose name is a hash of what they hold; makes the index. */
  readonly searchFolders: () => readonly string[];
}
