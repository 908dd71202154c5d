import { builtCorpus } from '../corpus/built-corpus.ts';
import { describeWith, needsCorpus } from '../corpus/here.ts';
import { openHelpCenter } from './reader.ts';
import { realTabTests } from './real-tabs.ts';

/** A file of its own: hundreds of panels take their time. What all tests share stays where it is. */
const builtOnce = async () => ({ folder: builtCorpus(), remove: () => undefined });

describeWith(needsCorpus, 'tabs of the real articles', () => realTabTests(openHelpCenter(builtOnce)));
