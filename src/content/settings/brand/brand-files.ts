import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../../problems/nearest.ts';
import { requestInSvg } from '../../assets/svg-requests.ts';
import { activeInSvg } from '../../assets/svg-scripts.ts';
import { isShown, readImage } from '../../images/image-sizes.ts';
import type { SettingFault } from '../setting-file.ts';
import type { Place } from './place.ts';
import type { BrandFile, BrandImage } from './types.ts';

/** Finds the files that settings name, and notes what is wrong with them. */
export interface BrandFiles {
  readonly faults: readonly SettingFault[];
  /** @param place of the text that names the file */
  readonly file: (written: string, place: Place, endings: readonly string[]) => BrandFile | undefined;
  /** A picture that browsers show and in which nothing runs. */
  readonly image: (written: string, place: Place) => BrandImage | undefined;
}

const pictureEndings = ['svg', 'png', 'webp'] as const;

/** @param dataDir folder that the files are below: `_data` of the site, absolute */
export function createBrandFiles(dataDir: string): BrandFiles {
  const faults: SettingFault[] = [];
  const complain = (written: string, place: Place, message: string, suggestions: readonly string[] = []) => {
    const whole = `\`${place.name()}\`: ${message}`;
    faults.push({ position: place.at(), target: written, message: whole, suggestions });
    return undefined;
  };
  const file: BrandFiles['file'] = (written, place, endings) => {
    const ending = /\.([a-z0-9]+)$/i.exec(written)?.[1]?.toLowerCase() ?? '';
    const kinds = endings.map((name) => `\`.${name}\``).join(', ');
    if (!isPlainPath(written)) {
      const demand = `Write the path of a file below \`_data/\`, such as \`brand/name.${endings[0]}\`.`;
      return complain(written, place, `\`${written}\` is no such path. ${demand}`);
    }
    if (!endings.includes(ending)) {
      const found = `\`${written}\` ${ending === '' ? 'has no ending' : `ends with \`.${ending}\``}`;
      return complain(written, place, `${found}, and what works here ends with ${kinds}.${advice(ending)}`);
    }
    const kind = kindOf(dataDir, written);
    if (kind === 'missing') {
      const there = filesBelow(dataDir).filter((path) => endings.some((name) => path.endsWith(`.${name}`)));
      return complain(
        written,
        place,
        `there is no file \`_data/${written}\`. Put it there, or mend the path.`,
        nearestFile(written, there),
      );
    }
    if (kind === 'other') {
      const message = `\`_data/${written}\` is no file of its own: it is a folder or a symbolic link.`;
      return complain(written, place, message);
    }
    return { path: written, absolutePath: join(dataDir, ...written.split('/')), position: place.at() };
  };
  const image: BrandFiles['image'] = (written, place) => {
    const found = file(written, place, pictureEndings);
    if (!found) return undefined;
    const reading = readImage(written, found.absolutePath);
    if (!isShown(reading)) return complain(written, place, `\`_data/${written}\` ${reading.fault}.`);
    if (reading.format !== 'SVG') return { ...found, width: reading.width, height: reading.height };
    const bytes = readFileSync(found.absolutePath);
    const active = activeInSvg(bytes);
    if (active !== undefined) {
      const message = `\`_data/${written}\` holds ${active}. Export the picture without it.`;
      return complain(written, place, message);
    }
    const request = requestInSvg(bytes);
    if (request !== undefined) {
      const message = `\`_data/${written}\` loads ${request} from another site. Export the picture with everything in it.`;
      return complain(written, place, message);
    }
    return { ...found, width: reading.width, height: reading.height };
  };
  return { faults, file, image };
}

function isPlainPath(written: string): boolean {
  const segments = written.split('/');
  return segments.every((segment) => /^[\p{L}\p{N}_][\p{L}\p{N} ._@+-]*$/u.test(segment));
}

function advice(ending: string): string {
  if (!/^(?:ttf|otf|woff|eot)$/.test(ending)) return '';
  return ' Fetch the font as WOFF2, or make one of it: `fonttools ttLib.woff2 compress font.ttf`.';
}

/** Nothing on the way to the file may lead elsewhere. */
function kindOf(dataDir: string, path: string): 'file' | 'missing' | 'other' {
  const segments = path.split('/');
  for (const [index] of segments.entries()) {
    const stat = lstatSync(join(dataDir, ...segments.slice(0, index + 1)), { throwIfNoEntry: false });
    const isLast = index === segments.length - 1;
    if (!stat) return 'missing';
    if (stat.isSymbolicLink()) return 'other';
    if (isLast) return stat.isFile() ? 'file' : 'other';
    if (!stat.isDirectory()) return 'missing';
  }
  return 'missing';
}

function filesBelow(dataDir: string): readonly string[] {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split('\\').join('/'))
    .sort();
}

/** A file of the same name in another folder, or one that is called nearly so. */
function nearestFile(written: string, there: readonly string[]): readonly string[] {
  const name = written.split('/').at(-1) ?? '';
  const elsewhere = there.filter((path) => path.split('/').at(-1)?.toLowerCase() === name.toLowerCase());
  return elsewhere.length > 0 ? elsewhere.slice(0, 1) : nearest(written, there);
}
