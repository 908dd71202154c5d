import { corpus } from '../corpus/build-site.ts';
import { builtCorpus } from '../corpus/built-corpus.ts';
import { needsCorpus } from '../corpus/here.ts';
import { placeBeside } from './built-beside.ts';

/** Path that the real help center lives under, beside our own. */
export const realBase = corpus.base;

/** Puts the real help center into a folder in which there may be others; does nothing where it is not here. */
export function writeRealHelpCenter(folder: string): void {
  if (needsCorpus.skip === false) placeBeside(folder, builtCorpus(), realBase);
}
