import { corpus } from '../corpus/build-site.ts';
import { needsCorpus } from '../corpus/here.ts';
import { buildBeside } from './built-beside.ts';

/** Path that the real help center lives under, beside the small one. */
export const realBase = '/real';

/** Builds the real help center into a folder in which there may be others; does nothing where it is not here. */
export function writeRealHelpCenter(folder: string): void {
  if (needsCorpus.skip === false) buildBeside(folder, corpus.folder, realBase, false);
}
