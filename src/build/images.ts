import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { concurrently } from '../content/concurrently.ts';
import { createImageSizes } from '../content/image-size.ts';
import type { Asset, Content } from '../content/types.ts';
import type { PreparedImage } from '../rendering/context.ts';
import type { PreparedImages } from '../site/prepared-images.ts';
import { type CachedImage, openImageCache } from './image-cache.ts';
import { type EncodeImage, encoderSettings, loadEncoder, maxPixels } from './image-encoder.ts';

/** A smaller file than this arrives with the page's own packets. */
const leastBytes = 4096;

const publishedFolder = 'assets/images';

/**
 * Makes smaller files of the images that articles mention, and still pictures of animations. Results are cached by a
 * hash of the image, so that the next build encodes only what is new.
 *
 * @param cacheDir absolute path of the folder that keeps encoded images
 */
export async function prepareImages(content: Content, cacheDir: string): Promise<PreparedImages> {
  const cache = await openImageCache(cacheDir);
  const sizes = createImageSizes(content.assets);
  const mentioned = mentionedNames(content);
  const images = content.assets.filter(
    ({ path }) =>
      /^images\/.*\.(?:png|jpe?g|gif)$/i.test(path) &&
      mentioned.has(lastWord(basename(path))) &&
      typeof sizes.sizeOf(path) !== 'string',
  );
  let encoder: Promise<EncodeImage> | undefined;
  let looked = 0;
  let encoded = 0;
  const prepare = async ({ path, absolutePath }: Asset): Promise<CachedImage | 'too-large' | undefined> => {
    const size = sizes.sizeOf(path);
    if (typeof size !== 'string' && size.width * size.height > maxPixels) return 'too-large';
    const contents = await readFile(absolutePath);
    if (contents.length < leastBytes) return undefined;
    const key = createHash('sha256').update(encoding).update(contents).digest('hex').slice(0, 32);
    looked += 1;
    const known = await cache.read(key);
    if (known) return known;
    encoder ??= loadEncoder();
    encoded += 1;
    return cache.write(key, await (await encoder)(absolutePath, contents.length));
  };
  const prepared = await concurrently(images, availableParallelism(), prepare);

  const found = new Map<string, PreparedImage>();
  const files = new Map<string, Asset>();
  for (const [index, { path }] of images.entries()) {
    const image = prepared[index];
    if (image === undefined) continue;
    found.set(path, image === 'too-large' ? { kind: 'too-large' } : preparedImage(image));
    for (const { name } of image === 'too-large' ? [] : image.files) {
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

/**
 * Names of images in the text of articles and categories, found without rendering. An image whose name is written in
 * a way that this misses is shown as it is.
 */
function mentionedNames({ articles, categories }: Content): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { source } of [...articles, ...categories]) {
    for (const [name] of source.matchAll(/[^\s"'()<>=/\\{}|]+\.(?:png|jpe?g|gif)/gi))
      names.add(lastWord(name));
  }
  return names;
}

/** `two words.png` is looked for as `words.png`, since text is cut at spaces; in an address it is `two%20words.png`. */
function lastWord(name: string): string {
  return name.split(/ |%20/).at(-1) ?? name;
}
