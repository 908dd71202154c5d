import { availableParallelism } from 'node:os';
import type { EncodedFile } from '@11ty/eleventy-img';
import { type ImageSize, maxPixels } from '../content/images/image-sizes.ts';

/** What is made of an image: smaller files, a still frame of an animation, or nothing. */
export type ImageKind = 'smaller' | 'animation' | 'as-it-is' | 'damaged';

export interface EncodedImage {
  readonly kind: ImageKind;
  /** WebP files, narrow to wide; of an animation one, its first frame. */
  readonly files: readonly EncodedFile[];
}

/** An image that is to be encoded, with what is known of it. */
export interface ImageToEncode {
  readonly absolutePath: string;
  readonly size: ImageSize;
  /** Whether it moves: then its first frame is wanted, however small it is. */
  readonly moves: boolean;
  /** Whether smaller files are worth it; if not, it is only seen whether the image is whole. */
  readonly wantsSmaller: boolean;
}

/**
 * Widths in pixels. The column of text is about 700 wide: 800 is for one pixel a point and for phones, which have two
 * or three on a narrow screen; 1200 and 1600 are for what is between and for two. Fewer widths, fewer files to keep.
 */
export const encodedWidths = [800, 1200, 1600] as const;

/** A width that is nearly that of the next saves nothing. */
const leastStep = 1.25;

/** WebP has 14 bits for each side. */
const longestSide = 16_383;

/** Part of the cache key: whatever changes the encoding has to change a value in here. */
export const encoderSettings = {
  widths: encodedWidths,
  leastStep,
  longestSide,
  // Colored text on a screenshot stays legible.
  webp: { quality: 80, effort: 4, smartSubsample: true },
} as const;

export type EncodeImage = (image: ImageToEncode) => Promise<EncodedImage>;

/** Loads the encoder lazily, since that takes a while. */
export async function loadEncoder(): Promise<EncodeImage> {
  const { default: encode } = await import('@11ty/eleventy-img');
  encode.concurrency = availableParallelism();
  const encodeAs = (
    format: 'webp' | 'png',
    { absolutePath, size }: ImageToEncode,
    widths: readonly number[],
  ) =>
    // Without an option `transform`, behind which a failure at the first of several widths would end the process.
    encode(absolutePath, {
      widths,
      formats: [format],
      minimumThreshold: leastStep,
      dryRun: true,
      useCache: false,
      // As browsers do, which turn every format but WebP.
      fixOrientation: size.format !== 'WebP',
      sharpOptions: { limitInputPixels: maxPixels, failOn: 'error' },
      sharpWebpOptions: encoderSettings.webp,
    });

  const webpOf = async (image: ImageToEncode): Promise<readonly EncodedFile[]> => {
    const widths = widthsFor(image);
    if (widths.length === 0) return [];
    const { webp = [] } = await encodeAs('webp', image, widths);
    return webp;
  };

  /** Whether every pixel can be read: what cannot be WebP, such as a very tall image, is not damaged. */
  const isWhole = async (image: ImageToEncode): Promise<boolean> => {
    try {
      await encodeAs('png', image, [1]);
      return true;
    } catch {
      return false;
    }
  };

  return async (image) => {
    const files = await webpOf(image).catch(() => []);
    if (files.length === 0) {
      return { kind: (await isWhole(image)) ? 'as-it-is' : 'damaged', files: [] };
    }
    if (image.moves) return { kind: 'animation', files: files.slice(-1) };
    const kept = smallerFiles(files, image.size.bytes);
    return { kind: kept.length === 0 ? 'as-it-is' : 'smaller', files: kept };
  };
}

/** Widths at which an image is no longer than WebP can be. */
function widthsFor({ size: { width, height }, moves, wantsSmaller }: ImageToEncode): readonly number[] {
  if (!moves && !wantsSmaller) return [];
  return encodedWidths.filter((wanted) => {
    const encoded = Math.min(wanted, width);
    return Math.max(encoded, Math.ceil((height * encoded) / width)) <= longestSide;
  });
}

/** Files that are smaller than the next wider one, the widest than the original; else a browser gains nothing. */
function smallerFiles(files: readonly EncodedFile[], originalBytes: number): readonly EncodedFile[] {
  const kept: EncodedFile[] = [];
  let limit = originalBytes;
  for (const file of [...files].reverse()) {
    if (file.buffer.length < limit) {
      kept.unshift(file);
      limit = file.buffer.length;
    } else if (kept.length === 0) return [];
  }
  return kept;
}
