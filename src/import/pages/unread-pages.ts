import type { LeftOut } from '../formats/types.ts';
import type { SourceFolder } from '../source/source-folder.ts';

/** Files below a folder that the source's tool shows as pages, in formats that no import reads. */
export function unreadPages(
  folder: SourceFolder,
  root: string,
  endings: RegExp,
  isPage: (text: string | undefined) => boolean = () => true,
): readonly LeftOut[] {
  return folder.files
    .filter((file) => root === '' || file.startsWith(`${root}/`))
    .filter((file) => endings.test(file) && !/(?:^|\/)\./.test(file) && isPage(folder.text(file)))
    .map((file) => ({
      file,
      reason: `is a page in a format that is not read (${file.slice(file.lastIndexOf('.'))})`,
    }));
}
