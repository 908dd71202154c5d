import type { Asset } from '../content/types.ts';
import type { PreparedImage } from '../rendering/context.ts';

/** The images of a site, with what a build has made of them. */
export interface PreparedImages {
  /** @param path of an image: `images/send/new.png`; `undefined` if it is shown as it is */
  readonly find: (path: string) => PreparedImage | undefined;
  /** Files that were made of images, to be published with the others. */
  readonly files: readonly Asset[];
  /** How many images were looked up in the cache, and how many of them it did not know, which were encoded. */
  readonly looked: number;
  readonly encoded: number;
}

/** Images as writers have made them, for a server and for builds in a hurry. */
export const originalImages: PreparedImages = { find: () => undefined, files: [], looked: 0, encoded: 0 };
