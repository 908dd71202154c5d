import type { RowNote } from '../text/row-notes.ts';
import type { TextPiece } from '../text/text-piece.ts';
import type { AssetState, Base, ChangeBackground, PageState } from '../types.ts';
import type { ListChange } from './list-changes.ts';
import type { PageFact } from './page-facts.ts';

/** Everything that differs between two states of a site, each list in a stable order: what matters most first. */
export interface Changes {
  readonly pages: readonly PageChange[];
  readonly assets: readonly AssetChange[];
  readonly redirects: readonly RedirectChange[];
  readonly lostAddresses: readonly LostAddress[];
  readonly lostAnchors: readonly LostAnchors[];
  /** Nothing where lists are not known. */
  readonly lists?: readonly ListChange[];
  /** Paths of images as they were before, which the pages of the preview show from `/preview/before/`. */
  readonly oldImages: readonly string[];
}

/** What a change is, all in all: what the pages of the preview, `changes.json` and the comment tell. */
export interface Preview {
  readonly base: Base;
  /** `undefined` without a base to compare with. */
  readonly changes: Changes;
  readonly background: ChangeBackground;
}

export type PageChange = ChangedPage | AddedPage | RemovedPage;

/** A page that was there before and still is, perhaps at another address. */
export interface ChangedPage {
  /**
   * `text`: a reader reads other words. `markup`: the same words in other HTML. `details`: only what stands around the
   * text. `moved`: at another address, whatever else has changed.
   */
  readonly kind: 'text' | 'markup' | 'details' | 'moved';
  readonly before: PageState;
  readonly after: PageState;
  /** Its addresses with the path that the site lives under, where that has changed. */
  readonly hostAddresses?: { readonly before: string; readonly after: string };
  /** The file of the snippet that has changed, where the page shows it and its own file is as it was. */
  readonly snippet?: string;
  /** What differs of what the page says of itself. */
  readonly facts: readonly PageFact[];
  /** What differs in the text; `undefined` if no word does. */
  readonly text: TextChange | undefined;
  /** What differs in the text without being seen: where links lead, which images there are, what they say. */
  readonly notes: readonly RowNote[];
  /** Whether the HTML of the text differs, with its words or without. */
  readonly hasDiff: boolean;
}

export interface AddedPage {
  readonly kind: 'added';
  readonly after: PageState;
  readonly words: number;
}

export interface RemovedPage {
  readonly kind: 'removed';
  readonly before: PageState;
  readonly words: number;
}

/** What differs between the words of two texts. */
export interface TextChange {
  /** Numbers of words. */
  readonly added: number;
  readonly removed: number;
  /** Where the first difference is. */
  readonly excerpt: readonly TextPiece[];
}

/** A file below `images/` or `files/` that is not what it was. */
export interface AssetChange {
  readonly kind: 'replaced' | 'added' | 'removed' | 'renamed';
  /** Of a renamed file, the new one. */
  readonly path: string;
  readonly before: AssetState | undefined;
  readonly after: AssetState | undefined;
  /** Pages that show it or link to it now; of a removed file, those that did before. */
  readonly usedIn: readonly PageState[];
}

/** An old address that leads on now and did not, or led on and does not, or leads elsewhere. */
export interface RedirectChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Without the base. */
  readonly from: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** An address that was published before and leads to nothing now. */
export interface LostAddress {
  /** Without the base; with that of before where the site lives under another path now. */
  readonly address: string;
  /** Title of the page that readers reached by it. */
  readonly title: string;
  /** The file that holds the page now, where it has only moved. */
  readonly movedTo: string | undefined;
  /** Whether the site does not answer there any more, so that only the host can lead on from it. */
  readonly isOutside?: boolean;
}

/** Places of a page that links may lead to, and that are not there any more. */
export interface LostAnchors {
  readonly page: PageState;
  readonly ids: readonly string[];
}

export const noChanges: Changes = {
  pages: [],
  assets: [],
  redirects: [],
  lostAddresses: [],
  lostAnchors: [],
  oldImages: [],
};
