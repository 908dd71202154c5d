import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { concurrently } from '../content/concurrently.ts';
import { createImageSizes, type ImageSize, isShown, maxPixels } from '../content/images/image-sizes.ts';
import { everyLanguage } from '../content/translations/every-language.ts';
import type { Asset, Content } from '../content/types.ts';
import type { PreparedImage } from '../rendering/context.ts';
import type { PreparedImages } from '../site/prepared-images.ts';
import { type CachedImage, openImageCache } from './image-cache.ts';
import { type EncodeImage, encoderSettings, loadEncoder } from './image-encoder.ts';
import { imageStructure } from './image-structure.ts';
import { imageProgress, type OnProgress } from './progress.ts';

/** A smaller file than this arrives with the page's own packets. */
const leastBytes = 4096;

/** Formats that WebP is smaller than. What is saved as WebP or AVIF is small already. */
const smallerFormats: ReadonlySet<string> = new Set(['PNG', 'JPEG', 'GIF']);

/** Formats that are looked at: whether they are whole, and whether they move. */
const preparedFormats: ReadonlySet<string> = new Set([...smallerFormats, 'WebP', 'AVIF']);

const publishedFolder = 'assets/images';

/**
 * Makes smaller files of the images that articles mention and still pictures of those that move, and sees which are
 * damaged. Results are cached by a
 * hash of the image, so that the next build encodes only what is new.
 *
 * @param cacheDir absolute path of the folder that keeps encoded images
 */
export async function prepareImages(
  content: Content,
  cacheDir: string,
  tell: OnProgress = () => undefined,
): Promise<PreparedImages> {
  const cache = await openImageCache(cacheDir);
  const assets = everyLanguage(content).flatMap((language) => language.assets);
  const sizes = createImageSizes(assets);
  const isMentioned = mentionsIn(content);
  const images = assets.flatMap((asset) => {
    const size = sizes.sizeOf(asset.path);
    return isShown(size) && isPrepared(size) && isMentioned(asset.path) ? [{ ...asset, size }] : [];
  });
  let encoder: Promise<EncodeImage> | undefined;
  let looked = 0;
  let encoded = 0;
  const prepare = async ({ absolutePath, size }: (typeof images)[number]): Promise<CachedImage> => {
    const contents = await readFile(absolutePath);
    const key = createHash('sha256').update(encoding).update(contents).digest('hex').slice(0, 32);
    looked += 1;
    const known = await cache.read(key);
    if (known) return known;
    encoded += 1;
    const { moves, isCut } = imageStructure(contents, size.format);
    if (isCut) return cache.write(key, { kind: 'damaged', files: [] });
    encoder ??= loadEncoder();
    const wantsSmaller = size.bytes >= leastBytes && smallerFormats.has(size.format);
    return cache.write(key, await (await encoder)({ absolutePath, size, moves, wantsSmaller }));
  };
  const count = imageProgress(images.length, tell);
  const prepared = await concurrently(images, availableParallelism(), async (image) => {
    const made = await prepare(image);
    count();
    return made;
  });

  const found = new Map<string, PreparedImage>();
  const files = new Map<string, Asset>();
  for (const [index, { path }] of images.entries()) {
    const image = prepared[index];
    if (image === undefined) continue;
    found.set(path, preparedImage(image));
    for (const { name } of image.files) {
      const published = `${publishedFolder}/${name}`;
      files.set(published, { path: published, absolutePath: join(cacheDir, name) });
    }
  }
  return {
    find: (path) => found.get(path),
    files: [...files.values()],
    looked,
    encoded,
  };
}

const packageFile: unknown = createRequire(import.meta.url)('@11ty/eleventy-img/package.json');
/** The part of the cache key beside the image. */
const encoding = JSON.stringify([
  encoderSettings,
  typeof packageFile === 'object' && packageFile !== null && 'version' in packageFile && packageFile.version,
]);

function preparedImage({ kind, files }: CachedImage): PreparedImage {
  const variants = files.map(({ width, name }) => ({ width, path: `${publishedFolder}/${name}` }));
  return kind === 'smaller' || kind === 'animation' ? { kind, variants } : { kind };
}

/** A drawing is as small as it can be, and has no pixels to look at. */
function isPrepared({ format, width, height }: ImageSize): boolean {
  return preparedFormats.has(format) && width * height <= maxPixels;
}

/**
 * Finds images whose name stands in the text of articles and categories, without rendering. A name with other signs
 * than letters and digits can be written in many ways, and counts as mentioned.
 */
function mentionsIn(content: Content): (path: string) => boolean {
  const names = new Set<string>();
  const documents = everyLanguage(content).flatMap(({ articles, categories }) => [
    ...articles,
    ...categories,
  ]);
  for (const { source } of documents) {
    for (const [name] of source.matchAll(/[\w.-]+\.(?:a?png|jpe?g|gif|webp|avif)/gi)) names.add(name);
  }
  return (path) => {
    const name = basename(path);
    return names.has(name) || /[^\w.-]/.test(name);
  };
}
