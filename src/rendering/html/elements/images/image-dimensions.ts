import type { ImageSize } from '../../../../content/images/image-sizes.ts';
import type { ReportedFinding } from '../../../article-state.ts';
import { attributeOf, type Element } from '../../tree.ts';

/** How large an image is shown, where there is room for it. */
export interface ShownDimensions {
  readonly width: number;
  readonly height: number;
  /** Whether the writer has said so, and not the file. */
  readonly isWritten: boolean;
}

/** CSS pixels, as a number or with their unit. */
const pixels = /^\s*\+?(\d+(?:\.\d*)?|\.\d+)\s*(?:px)?\s*$/i;

const widest = 10_000;

/**
 * The size that the writer gave with `width` or `height`, the other side in proportion, so that nothing is distorted
 * and browsers know the room before the image comes; else that of the file.
 */
export function shownDimensions(element: Element, { width, height }: ImageSize): ShownDimensions {
  const wanted = pixelsOf(element, 'width');
  if (wanted !== undefined) return shownAt(wanted, (wanted * height) / width);
  const high = pixelsOf(element, 'height');
  if (high !== undefined) return shownAt((high * width) / height, high);
  return { width: Math.round(width), height: Math.round(height), isWritten: false };
}

/** What was written of the size and does not count. */
export function dimensionFaults(element: Element, size: ImageSize, columnWidth: number): ReportedFinding[] {
  const found = (['width', 'height'] as const).flatMap((name): ReportedFinding[] => {
    const value = attributeOf(element, name);
    if (value === undefined || pixelsOf(element, name) !== undefined) return [];
    const example = name === 'width' ? widthFor(value, columnWidth) : 300;
    const target = `${name}="${value}"`;
    const message = `\`${target}\` has no effect: write a number of pixels, such as \`${name}="${example}"\`.`;
    return [{ rule: 'image-size', target, message }];
  });
  const height = pixelsOf(element, 'height');
  const shown = shownDimensions(element, size);
  if (pixelsOf(element, 'width') !== undefined && height !== undefined && isOther(height, shown.height)) {
    const target = `height="${attributeOf(element, 'height')}"`;
    const message = `\`${target}\` would distort the image, which is ${shown.height} high at this width: leave it out.`;
    found.push({ rule: 'image-size', target, message });
  }
  return found;
}

function shownAt(width: number, height: number): ShownDimensions {
  const side = (length: number): number => Math.max(1, Math.round(length));
  return { width: side(width), height: side(height), isWritten: true };
}

function pixelsOf(element: Element, name: 'width' | 'height'): number | undefined {
  const match = pixels.exec(attributeOf(element, name) ?? '');
  const length = Number(match?.[1]);
  return length > 0 && length <= widest ? length : undefined;
}

/** A part of the column of text in pixels. */
function widthFor(value: string, columnWidth: number): number {
  const part = /^\s*(\d{1,3})\s*%/.exec(value)?.[1];
  return part === undefined
    ? 300
    : Math.max(1, Math.round((Math.min(100, Number(part)) * columnWidth) / 100));
}

/** By more than rounding, and than the pixel or two by which a picture is cropped. */
function isOther(height: number, inProportion: number): boolean {
  return Math.abs(height - inProportion) > Math.max(2, inProportion * 0.05);
}
