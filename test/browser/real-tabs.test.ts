import { describeWith, needsCorpus } from '../corpus/here.ts';
import { openHelpCenter } from './reader.ts';
import { realTabTests } from './real-tabs.ts';
import { buildWholeSites } from './whole-site-builds.ts';

/** A file of its own: hundreds of panels take their time. */
describeWith(needsCorpus, 'tabs of the real articles', () => realTabTests(openHelpCenter(buildWholeSites)));
