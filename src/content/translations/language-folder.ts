/**
 * The folder that a language has below the content folder, and its pages below the base: its tag in small letters, as
 * `pt-br`. No other folder of a content folder is named like a tag.
 */
export function languageFolder(tag: string): string {
  return tag.toLowerCase();
}

const languageFirst = /^([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\/(?=.)/;

/** Whether a name is one that a language can have as its folder. */
export function isLanguageFolder(name: string): boolean {
  return languageFirst.test(`${name}/.`);
}

/**
 * The language folder that a file is in, whether the settings know of it or not.
 *
 * @param file path relative to the content folder: `de/articles/x.md` -> `de`
 * @returns `''` for a file of the language that the articles are written in first
 */
export function folderOfLanguage(file: string): string {
  return languageFirst.exec(file)?.[1] ?? '';
}

/** Path of a file below the folder of its language: `de/articles/x.md` and `articles/x.md` -> `articles/x.md`. */
export function belowLanguage(file: string): string {
  return file.replace(languageFirst, '');
}

/** Path of a file in a language: `articles/x.md` in `de` -> `de/articles/x.md`. */
export function inLanguageFolder(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
