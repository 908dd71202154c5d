import type { Language } from '../language.ts';
import type { LoadFile } from '../types.ts';
import type { Weights } from '../weights.ts';
import { createTermIndex } from './partial-index.ts';
import type { TermIndex } from './term-index.ts';

/** The newest index that there is. */
export interface CurrentIndex {
  /** How many documents it had when it was opened. */
  readonly sections: number;
  /**
   * Does something with the index. A page may be older than the site: where a file is missing because the site was
   * built anew, everything is done again from the beginning with the new index, so that two builds never mix.
   */
  readonly use: <Result>(work: (index: TermIndex) => Promise<Result>) => Promise<Result>;
}

/** @throws what `load` rejects with */
export async function openCurrentIndex(
  load: LoadFile,
  language: Language,
  weights?: Weights,
): Promise<CurrentIndex> {
  const open = () => createTermIndex(load, language, weights);
  let current = await open();
  return {
    sections: current.directory.headingTerms.length,
    use: async (work) => {
      const index = current;
      try {
        return await work(index);
      } catch (error) {
        // Another query may have found the new index meanwhile.
        const newest = current === index ? await open().catch(() => index) : current;
        if (newest.directory.version === index.directory.version) throw error;
        current = newest;
        return work(newest);
      }
    },
  };
}
