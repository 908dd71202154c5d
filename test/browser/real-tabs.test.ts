import { describe, test } from 'node:test';
import { corpusIsHere } from '../corpus/build-site.ts';
import { openHelpCenter } from './reader.ts';
import { realTabTests } from './real-tabs.ts';
import { buildWholeSites } from './whole-site-builds.ts';

/** A file of its own: hundreds of panels take their time. */
if (corpusIsHere()) {
  const reader = openHelpCenter(buildWholeSites);
  describe('tabs of the real articles', () => realTabTests(reader));
} else test('the corpus is not here: its tabs were not tried', () => {});
