/** Where an address in a text of the source leads. */
export type Destination =
  | { readonly kind: 'page'; readonly file: string; readonly fragment: string }
  /** A list of pages that had an address of its own; the key of that address. */
  | { readonly kind: 'group'; readonly key: string; readonly fragment: string }
  | { readonly kind: 'asset'; readonly path: string; readonly fragment: string }
  /** A place of the same page. */
  | { readonly kind: 'here'; readonly fragment: string }
  | { readonly kind: 'elsewhere' }
  /** A page that is there and not imported. */
  | { readonly kind: 'left-out'; readonly file: string }
  /** A file that is known, and not in the folder. */
  | { readonly kind: 'missing' }
  /** Nothing of the source. */
  | { readonly kind: 'broken' };
