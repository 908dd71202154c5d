import { z } from 'zod';
import { textRead } from '../settings/text-values.ts';
import type { ContentLayout } from './layout.ts';

/** Folders that are nobody's content, and may hold thousands of files. */
const othersFolder = /^(?:node_modules|_site|_data|_includes|_pages)(?:\/|$)/;

/** Reads the path of a folder of the site. */
function readFolder(written: string): { readonly value: string } | { readonly fault: string } {
  const value = written.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  const isPlain = value !== '' && !/^[/\\]|\\|:/.test(value);
  if (!isPlain || value.split('/').some((part) => part === '' || part.startsWith('.')))
    return { fault: 'it must be a folder below that of the site, as in `docs`.' };
  if (othersFolder.test(value)) return { fault: `\`${value}\` is not for content.` };
  return { value };
}

const folderForm = /^\s*(?:\.\/)*[^\s./\\:][^\\:]*$/;

const folder = textRead(readFolder, folderForm);

/** Folders of a tree that stays as it is, by what they hold; paths from the folder of the site. */
export const contentKeys = z.strictObject(
  {
    articles: folder.describe('The folder of the Markdown files.'),
    categories: folder
      .optional()
      .describe('A folder with a file for each category, beside the folders that are some.'),
    images: folder.optional().describe('A folder of images, beside those among the articles.'),
    files: folder.optional().describe('A folder of files that readers download.'),
  },
  'it must hold `articles`, and may hold `categories`, `images` and `files`, between `{` and `}`.',
);

export function contentLayout({
  articles,
  categories,
  images,
  files,
}: z.infer<typeof contentKeys>): ContentLayout {
  return { articles, categories, images, files, isMapped: true };
}
