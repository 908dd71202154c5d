import { closeSync, openSync, readSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { Asset } from './types.ts';

/** Width and height in CSS pixels, as a browser shows the picture. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

export interface ImageSizes {
  /** @param path of the image: `images/send/new.png` */
  readonly sizeOf: (path: string) => ImageSize | 'unreadable' | 'missing';
  /** The paths of all images there are, in order. */
  readonly paths: () => readonly string[];
}

/** Sizes stand in the head of a file; in a photo behind its preview and colour profile. */
const headBytes = 512 * 1024;

/** Cameras store a picture lying on its side with an orientation from here on. */
const firstSideways = 5;

/** Knows the sizes of the pictures among the assets; a file is read when its size is asked for the first time. */
export function createImageSizes(assets: readonly Asset[]): ImageSizes {
  const images = new Map(
    assets.filter(({ path }) => path.startsWith('images/')).map((asset) => [asset.path, asset.absolutePath]),
  );
  const known = new Map<string, ImageSize | 'unreadable'>();
  return {
    paths: () => [...images.keys()],
    sizeOf: (path) => {
      const absolutePath = images.get(path);
      if (absolutePath === undefined) return 'missing';
      const size = known.get(path) ?? readSize(absolutePath);
      known.set(path, size);
      return size;
    },
  };
}

function readSize(absolutePath: string): ImageSize | 'unreadable' {
  try {
    const { width, height, orientation = 1 } = imageSize(readHead(absolutePath));
    if (!(width > 0 && height > 0)) return 'unreadable';
    return orientation < firstSideways ? { width, height } : { width: height, height: width };
  } catch {
    return 'unreadable';
  }
}

function readHead(absolutePath: string): Uint8Array {
  const head = Buffer.alloc(headBytes);
  const file = openSync(absolutePath, 'r');
  try {
    return head.subarray(0, readSync(file, head, 0, headBytes, 0));
  } finally {
    closeSync(file);
  }
}
