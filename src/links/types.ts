/** A page that a link can lead to. */
export interface PageTarget {
  /** Address without the base: `/article/master-password/`. */
  readonly address: string;
  readonly title: string;
  /** Ids that a `#fragment` may name, in document order. */
  readonly ids: readonly string[];
}

/** A page that is missing because of an error in its file. */
export interface RefusedPage {
  readonly file: string;
  readonly address: string;
}

/** Everything that a link inside the site can lead to. Addresses are without the base. */
export interface LinkTargets {
  /** In a stable order. */
  readonly pages: readonly PageTarget[];
  /** Old address to new address. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Addresses of images and files: `/images/send/new.png`. */
  readonly files: readonly string[];
  /** Addresses of what the site makes of its articles by itself: links may lead there, and none is suggested to. */
  readonly generated?: readonly string[];
}

/** A link that leads nowhere, as the suggestions need to know it. */
export interface BrokenLink {
  /** What is wrong: the page or file is not there, or the page is and the fragment is not. */
  readonly kind: 'page' | 'file' | 'image' | 'anchor';
  /** The path that it leads to, without the base and the fragment: `/artice/provider-users/`. */
  readonly path: string;
  /** Without `#`; `''` for none. */
  readonly fragment: string;
  /** The words that the reader sees. */
  readonly text: string;
  /** Address of the page that the link stands on. */
  readonly page: string;
}
