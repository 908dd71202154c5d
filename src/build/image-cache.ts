import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refusedAt } from '../problems/system-refusal.ts';
import type { EncodedImage, ImageKind } from './image-encoder.ts';

/** The cache entry of an image that was encoded, now or in an earlier build. */
export interface CachedImage {
  readonly kind: ImageKind;
  readonly files: readonly CachedFile[];
}

export interface CachedFile {
  readonly width: number;
  /** Name in the cache and on the site, a hash of the content: `4f0c5b7a9d21e863.webp`. */
  readonly name: string;
}

export interface ImageCache {
  /** @param key cache key: a hash of the image and of how it is encoded */
  readonly read: (key: string) => Promise<CachedImage | undefined>;
  readonly write: (key: string, image: EncodedImage) => Promise<CachedImage>;
}

const kinds: readonly ImageKind[] = ['smaller', 'animation', 'as-it-is', 'damaged'];

/**
 * Opens the cache of encoded images, and creates its folder if needed. Each image has a list, one file a line, and the
 * files themselves. A list that is damaged, or names a file that is missing or not the one of its name, is a cache miss:
 * the folder may come from somewhere else.
 */
export async function openImageCache(folder: string): Promise<ImageCache> {
  await mkdir(folder, { recursive: true });
  const there = new Set(await readdir(folder));
  const store = async (name: string, contents: string | Uint8Array): Promise<void> => {
    // In one step, so that whoever reads meanwhile gets a whole file.
    const draft = join(folder, `${name}.${randomUUID()}`);
    try {
      await writeFile(draft, contents);
      await rename(draft, join(folder, name));
    } catch (error) {
      await rm(draft, { force: true });
      throw refusedAt(folder, error);
    }
    there.add(name);
  };
  /** A file that is not what its name says is made again. */
  const isWhole = async (name: string): Promise<boolean> => {
    const bytes = there.has(name) ? await readFile(join(folder, name)).catch(() => undefined) : undefined;
    if (bytes !== undefined && fileName(bytes) === name) return true;
    there.delete(name);
    return false;
  };
  return {
    read: async (key) => {
      const name = listName(key);
      if (!there.has(name)) return undefined;
      const image = parseList(await readFile(join(folder, name), 'utf8').catch(() => ''));
      if (!image) return undefined;
      // All of them: the ones that are not whole are stored anew.
      const whole = await Promise.all(image.files.map((file) => isWhole(file.name)));
      return whole.includes(false) ? undefined : image;
    },
    write: async (key, { kind, files }) => {
      const cached: CachedFile[] = [];
      for (const { width, buffer } of files) {
        const name = fileName(buffer);
        if (!there.has(name)) await store(name, buffer);
        cached.push({ width, name });
      }
      // The list comes last: what it names is there.
      await store(listName(key), [kind, ...cached.map(({ width, name }) => `${width} ${name}`)].join('\n'));
      return { kind, files: cached };
    },
  };
}

function fileName(bytes: Uint8Array): string {
  return `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.webp`;
}

function listName(key: string): string {
  return `${key}.txt`;
}

function parseList(text: string): CachedImage | undefined {
  const [first, ...lines] = text.split('\n');
  const kind = kinds.find((known) => known === first);
  const files = lines.flatMap((line) => {
    const match = /^(\d+) ([0-9a-f]{16}\.webp)$/.exec(line);
    return match ? [{ width: Number(match[1]), name: match[2] ?? '' }] : [];
  });
  return kind === undefined || files.length < lines.length ? undefined : { kind, files };
}
