import type { RuleName } from '../../problems/rules.ts';
import { trueNameOf } from './image-format.ts';
import { type ImageReading, isShown, maxPixels } from './image-sizes.ts';

/** What is wrong with an image, whoever shows it. */
export interface ImageFault {
  readonly rule: Extract<RuleName, 'missing-image' | 'large-image' | 'image-format'>;
  readonly message: string;
}

/** Readers on a phone wait half a minute for it; the whole of it is what they get when they open the image. */
const largestBytes = 5_000_000;

/** Says what is wrong with a file that is to be shown as an image. */
export function imageFaults(path: string, reading: ImageReading): readonly ImageFault[] {
  if (reading === 'missing') {
    return [
      {
        rule: 'missing-image',
        message: `There is no image \`${path}\`: put the file there, or mend the path.`,
      },
    ];
  }
  if (!isShown(reading)) return [{ rule: 'missing-image', message: `\`${path}\` ${reading.fault}.` }];
  const found: ImageFault[] = [];
  const { width, height, format, bytes } = reading;
  const trueName = trueNameOf(path, format);
  if (trueName !== undefined) {
    const message = `\`${path}\` holds ${format}, which its ending does not say: call it \`${trueName}\`.`;
    found.push({ rule: 'image-format', message });
  }
  if (format !== 'SVG' && width * height > maxPixels) {
    const message = `\`${path}\` has more pixels than any screen, and is published as it is: save it at a smaller size.`;
    found.push({ rule: 'large-image', message });
  } else if (bytes > largestBytes) {
    const size = (bytes / 1_000_000).toFixed(1);
    const message = `\`${path}\` has ${size} MB, which readers load to see it in full: save it smaller.`;
    found.push({ rule: 'large-image', message });
  }
  return found;
}
