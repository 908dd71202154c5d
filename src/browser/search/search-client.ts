import { createLanguage } from '../../search/shared/language.ts';
import { createSearch } from '../../search/shared/search.ts';
import type { Search } from '../../search/shared/types.ts';
import { languageModules } from './language-modules.ts';
import { createLoader } from './search-files.ts';

/**
 * Opens the index lazily, at the first query; if that fails, the next query retries.
 *
 * @param folder address of the search files, with a slash at its end
 * @param tag language of the articles
 */
export function createClient(folder: string, tag: string): Search {
  const load = createLoader(folder);
  const language = createLanguage(tag, languageModules);
  let opened: Promise<Search> | undefined;
  const open = (): Promise<Search> => {
    opened ??= createSearch(load, language).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    search: async (query, options) => (await open()).search(query, options),
    prefetch: async () => (await open()).prefetch(),
  };
}
