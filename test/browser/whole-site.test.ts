import { describe, test } from 'node:test';
import { needsCorpus } from '../corpus/here.ts';
import { keyboardWalkTests } from './keyboard-walk.ts';
import { largeTextTests } from './large-text.ts';
import { openHelpCenter } from './reader.ts';
import { wholeSiteAccessibilityTests } from './whole-site-accessibility.ts';
import { buildWholeSites } from './whole-site-builds.ts';
import { wholeSiteLoadingTests } from './whole-site-loading.ts';
import { wholeSiteWithoutScriptTests } from './whole-site-without-script.ts';

/** A file of its own beside the tests of single pages, since hundreds of pages take their time. */
const reader = openHelpCenter(buildWholeSites);

describe('a walk with the keyboard', () => keyboardWalkTests(reader));
describe('text as large as readers want it', () => largeTextTests(reader));
describe('whole sites, for everybody', () => wholeSiteAccessibilityTests(reader));
describe('whole sites, while they load', () => wholeSiteLoadingTests(reader));
describe('whole sites, without JavaScript', () => wholeSiteWithoutScriptTests(reader));
if (needsCorpus.skip !== false) test('the pages of the real help center', needsCorpus);
