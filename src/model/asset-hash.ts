import { createHash } from 'node:crypto';

/** What tells a published file in its name from others of it, so that it can be cached forever: `4QXJ2M5C`. */
export function assetHash(contents: string | Uint8Array): string {
  return createHash('sha256').update(contents).digest('hex').slice(0, 8).toUpperCase();
}
