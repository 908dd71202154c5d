import { relative } from 'node:path';
import type { Data } from '@11ty/eleventy';

/** What Eleventy says of the page that a template makes: its own variable `page`. */
export interface PageData {
  readonly inputPath: string;
  readonly outputPath: string | false;
  readonly outputFileExtension: string;
  /** Address without the base; `false` where nothing is published. */
  readonly url: string | false;
}

const none: PageData = { inputPath: '', outputPath: false, outputFileExtension: '', url: false };

export function pageDataOf({ page }: Data): PageData {
  return typeof page === 'object' && page !== null ? { ...none, ...page } : none;
}

/** The template as problems name it: `_pages/about.njk`. */
export function templateFile(inputPath: string): string {
  return relative('.', inputPath).split('\\').join('/');
}
