/** A generated asset with a content hash in its name, so that it can be cached forever. */
export interface BundledFile {
  /** Relative to the site's base: `assets/site-4QXJ2M5C.css`. */
  readonly path: string;
  readonly contents: Uint8Array;
}
