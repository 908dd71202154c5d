import { createLanguage } from '../../search/shared/language.ts';
import { createSearch } from '../../search/shared/search.ts';
import type { OpenedSearch, Search } from '../../search/shared/types.ts';
import { languageModules } from './language-modules.ts';
import { createLoader } from './search-files.ts';
import { answerPage, isWorker } from './worker/search-worker.ts';

/** Of so many sections, a query takes a phone longer than a key may wait: about a thousand articles. */
const mostSections = 7000;

/**
 * Opens the index lazily, at the first query; if that fails, the next query retries.
 *
 * @param folder address of the search files, with a slash at its end
 * @param tag language of the articles
 * @param script address of the script that calls this: a worker runs it too, where the index is large
 */
export function createClient(folder: string, tag: string, script: string): Search {
  return openLazily(async () => {
    const here = await openHere(folder, tag);
    if (here.sections <= mostSections || !('Worker' in globalThis)) return here;
    // A page that is older than the site may not find it any more.
    const worker = await import('./worker/ask-worker.ts').catch(() => undefined);
    return worker ? worker.askWorker(script, folder, tag, here) : here;
  });
}

/** What a script does that searches, where a worker runs it. */
export function searchInWorker(): void {
  if (isWorker()) answerPage((folder, tag) => openLazily(() => openHere(folder, tag)));
}

async function openHere(folder: string, tag: string): Promise<OpenedSearch> {
  return createSearch(createLoader(folder), createLanguage(tag, languageModules));
}

function openLazily(make: () => Promise<Search>): Search {
  let opened: Promise<Search> | undefined;
  const open = (): Promise<Search> => {
    opened ??= make().catch((error: unknown) => {
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
