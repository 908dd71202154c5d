import { availableParallelism } from 'node:os';
import type { EncodedFile } from '@11ty/eleventy-img';

/** What is made of an image: smaller files, a still frame of an animation, or nothing. */
export type ImageKind = 'smaller' | 'animation' | 'as-it-is' | 'damaged';

export interface EncodedImage {
  readonly kind: ImageKind;
  /** WebP files, narrow to wide; of an animation one, its first frame. */
  readonly files: readonly EncodedFile[];
}

/**
 * Widths in pixels. The column of text is about 700 wide: 800 is for one pixel a point and for phones, which have two
 * or three on a narrow screen; 1200 and 1600 are for what is between and for two. Fewer widths, fewer files to keep.
 */
export const encodedWidths = [800, 1200, 1600] as const;

/** A width that is nearly that of the next saves nothing. */
const leastStep = 1.25;

/** Part of the cache key: whatever changes the encoding has to change a value in here. */
export const encoderSettings = {
  widths: encodedWidths,
  leastStep,
  // Colored text on a screenshot stays legible.
  webp: { quality: 80, effort: 4, smartSubsample: true },
} as const;

/** A file of a few bytes can hold a picture that takes all memory: 50 million pixels are 200 MB. */
export const maxPixels = 50_000_000;

export type EncodeImage = (absolutePath: string, originalBytes: number) => Promise<EncodedImage>;

/** Loads the encoder lazily, since that takes a while. */
export async function loadEncoder(): Promise<EncodeImage> {
  const { default: encode } = await import('@11ty/eleventy-img');
  encode.concurrency = availableParallelism();
  return async (absolutePath, originalBytes) => {
    let pages = 1;
    try {
      const { webp } = await encode(absolutePath, {
        widths: encodedWidths,
        formats: ['webp'],
        minimumThreshold: leastStep,
        dryRun: true,
        useCache: false,
        sharpOptions: { limitInputPixels: maxPixels, failOn: 'error' },
        sharpWebpOptions: encoderSettings.webp,
        transform: async (image) => {
          pages = (await image.metadata()).pages ?? 1;
        },
      });
      if (pages > 1) return { kind: 'animation', files: webp.slice(-1) };
      const files = smallerFiles(webp, originalBytes);
      return { kind: files.length === 0 ? 'as-it-is' : 'smaller', files };
    } catch {
      return { kind: 'damaged', files: [] };
    }
  };
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
