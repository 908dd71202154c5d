import { open, readFile } from 'node:fs/promises';
import type { Finding } from '../../problems/problem.ts';
import { concurrently } from '../concurrently.ts';
import { formatOf } from '../images/image-format.ts';
import { isMissing } from '../missing-file.ts';
import { activeFile, loadingFile } from '../placement.ts';
import type { ContentAsset } from '../types.ts';
import { endingOf } from './published-endings.ts';
import { requestInSvg } from './svg-requests.ts';
import { activeInSvg } from './svg-scripts.ts';

/** So many files open at a time. */
const readAtOnce = 16;

/** How much of a file browsers look at where a host does not say its type: https://mimesniff.spec.whatwg.org/ */
const sniffedBytes = 1445;

/** Every host knows the types of these, so that no browser ever has to guess them. */
const knownEverywhere: ReadonlySet<string> = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp']);

/**
 * Finds the assets that do something when a browser opens them, whatever their name says: pictures in SVG with scripts
 * or that load from another site, and files that begin as web pages do, which a browser shows as such where a host has
 * no type for them.
 */
export async function activeAssets(assets: readonly ContentAsset[]): Promise<readonly Finding[]> {
  const looked = assets.filter(({ file }) => !knownEverywhere.has(endingOf(file)));
  const found = await concurrently(looked, readAtOnce, async ({ file, absolutePath }) => {
    if (endingOf(file) === 'svg') return inSvg(file, absolutePath);
    const advice = await inHead(absolutePath);
    return advice === undefined ? [] : [activeFile(file, advice)];
  });
  return found.flat();
}

async function inSvg(file: string, absolutePath: string): Promise<readonly Finding[]> {
  const bytes = await readFile(absolutePath).catch(nothingIfMissing);
  // What begins as a photo does is no drawing to browsers, and is reported where an article shows it.
  if (bytes === undefined || isOtherFormat(bytes)) return [];
  const active = activeInSvg(bytes);
  if (active !== undefined) return [activeFile(file, `It holds ${active}. Export the picture without it.`)];
  const request = requestInSvg(bytes);
  return request === undefined ? [] : [loadingFile(file, request)];
}

function isOtherFormat(bytes: Uint8Array): boolean {
  const format = formatOf(bytes);
  return format !== undefined && format !== 'SVG' && format !== 'page';
}

async function inHead(absolutePath: string): Promise<string | undefined> {
  const head = await readHead(absolutePath).catch(nothingIfMissing);
  if (
    head === undefined ||
    !/^\s*<(?:[!?]|[a-z])/i.test(head.toString('latin1').replace(/^\xef\xbb\xbf/, ''))
  )
    return undefined;
  return 'It begins as a web page does. Save it as what its name says, or offer it in a `.zip`.';
}

async function readHead(absolutePath: string): Promise<Buffer> {
  const file = await open(absolutePath);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Of a state of the past, only some assets are there. */
function nothingIfMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
