import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export interface PageSize {
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** Size of one file of the output, as it is and as it is sent. */
export function pageSize(file: string): PageSize {
  const page = readFileSync(file);
  return { bytes: page.length, gzipBytes: gzipSync(page).length };
}
