import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { imageSize } from 'image-size';
import { belowLanguage } from '../translations/language-folder.ts';
import type { Asset } from '../types.ts';
import { avifSize } from './avif-size.ts';
import { type BrowserFormat, formatFault, formatOf, isBrowserFormat } from './image-format.ts';
import { pngOrientation } from './png-orientation.ts';
import { svgSize } from './svg-size.ts';

/** Width and height in CSS pixels, as a browser shows the picture, and what else is known of its file. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
  /** What the file holds, whatever its name says. */
  readonly format: BrowserFormat;
  /** Length of the file. */
  readonly bytes: number;
}

/** A file that no browser shows as an image. */
export interface UnshownImage {
  /** What it is and what to do, behind the name of the file: `is empty: save it again`. */
  readonly fault: string;
}

export type ImageReading = ImageSize | UnshownImage | 'missing';

export interface ImageSizes {
  /** @param path of the image: `images/send/new.png` */
  readonly sizeOf: (path: string) => ImageReading;
  /** The paths of all images there are, in order. */
  readonly paths: () => readonly string[];
}

/** A file of a few bytes can hold a picture that takes all memory: 50 million pixels are 200 MB. */
export const maxPixels = 50_000_000;

/** Sizes stand in the head of a file; in a photo behind its preview and colour profile. */
const headBytes = 512 * 1024;

/** A drawing is read as a whole, since browsers show nothing of one that is wrong anywhere. */
const longestDrawing = 10_000_000;

/** Cameras store a picture lying on its side with an orientation from here on. */
const firstSideways = 5;

/** Knows the sizes of the pictures among the assets; a file is read when its size is asked for the first time. */
export function createImageSizes(assets: readonly Asset[]): ImageSizes {
  const images = new Map(
    assets
      .filter(({ path }) => belowLanguage(path).startsWith('images/'))
      .map((asset) => [asset.path, asset.absolutePath]),
  );
  const known = new Map<string, ImageSize | UnshownImage>();
  return {
    paths: () => [...images.keys()],
    sizeOf: (path) => {
      const absolutePath = images.get(path);
      if (absolutePath === undefined) return 'missing';
      const reading = known.get(path) ?? readImage(path, absolutePath);
      known.set(path, reading);
      return reading;
    },
  };
}

/** Whether a browser shows it, as far as the head of the file tells. */
export function isShown(reading: ImageReading): reading is ImageSize {
  return typeof reading !== 'string' && 'width' in reading;
}

const unreadable: UnshownImage = {
  fault: 'is no image that a browser can show: save it as PNG, JPEG, GIF, WebP or SVG',
};

/** Reads a picture that is no asset of the content. */
export function readImage(path: string, absolutePath: string): ImageSize | UnshownImage {
  try {
    const { head, bytes } = readHead(absolutePath);
    if (bytes === 0) return { fault: 'is empty: save it again' };
    const format = formatOf(head);
    const fault = formatFault(path, format);
    if (fault !== undefined) return { fault };
    if (format === undefined || !isBrowserFormat(format)) return unreadable;
    if (format === 'SVG') return readDrawing(absolutePath, bytes);
    const { width, height } = sizeIn(head, format);
    return width > 0 && height > 0 ? { width, height, format, bytes } : unreadable;
  } catch {
    return unreadable;
  }
}

function readDrawing(absolutePath: string, bytes: number): ImageSize | UnshownImage {
  if (bytes > longestDrawing) return { fault: 'is a drawing of more than 10 MB: save it as PNG' };
  const size = svgSize(readFileSync(absolutePath));
  return 'fault' in size ? size : { ...size, format: 'SVG', bytes };
}

function sizeIn(head: Buffer, format: BrowserFormat): { readonly width: number; readonly height: number } {
  if (format === 'AVIF') return avifSize(head);
  const { width, height, orientation = 1 } = imageSize(head);
  const turned = format === 'PNG' ? pngOrientation(head) : orientation;
  return turned < firstSideways ? { width, height } : { width: height, height: width };
}

function readHead(absolutePath: string): { readonly head: Buffer; readonly bytes: number } {
  const file = openSync(absolutePath, 'r');
  try {
    const bytes = fstatSync(file).size;
    const head = Buffer.alloc(Math.min(headBytes, bytes));
    return { head: head.subarray(0, readSync(file, head, 0, head.length, 0)), bytes };
  } finally {
    closeSync(file);
  }
}
