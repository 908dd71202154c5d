import { pageName } from '../content/page-name.ts';
import { belowLanguage } from '../content/translations/language-folder.ts';
import type { Urls } from './urls.ts';

/** The address that the page of a file has, or would have, without the base. */
export function addressOfFile(file: string, urls: Urls): string {
  return (belowLanguage(file).startsWith('categories/') ? urls.category : urls.article)(pageName(file));
}
