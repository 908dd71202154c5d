import type { Urls } from '../../model/urls.ts';
import { linkTo, type PageLink } from '../../pages/page-link.ts';
import type { Changes } from '../compare/changes.ts';

/** Addresses and places that readers may have kept and that lead to nothing now, and what keeps them. */
export interface LossView {
  readonly addresses: readonly LostAddressView[];
  readonly anchors: readonly LostAnchorView[];
}

export interface LostAddressView {
  /** Without the base. */
  readonly address: string;
  readonly title: string;
  /** The line of front matter that leads it on. */
  readonly frontMatter: string;
  /** Whether only the host can lead on from it. */
  readonly isOutside?: boolean;
  /** The file that the line belongs in; `undefined` if only a person knows which page answers now. */
  readonly file: string | undefined;
}

export interface LostAnchorView {
  readonly page: PageLink;
  readonly file: string;
  readonly ids: readonly string[];
}

/** Makes the views of what a change loses. */
export function lossViews({ lostAddresses, lostAnchors }: Changes, urls: Urls): LossView {
  return {
    addresses: lostAddresses.map(({ address, title, movedTo, isOutside }) => ({
      address,
      title,
      frontMatter: `redirect_from: [${address}]`,
      file: movedTo,
      ...(isOutside && { isOutside }),
    })),
    anchors: lostAnchors.map(({ page, ids }) => ({
      page: linkTo(page, urls),
      file: page.document.file,
      ids,
    })),
  };
}
