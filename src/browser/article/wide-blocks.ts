import { addCopyButtons } from './copy-code.ts';
import { followOverflow } from './scroll-regions.ts';

/** What code and tables of an article do beyond being read; one file, since most pages with code need both. */
export function openWideBlocks(root: ParentNode): void {
  addCopyButtons(root);
  followOverflow(root);
}
