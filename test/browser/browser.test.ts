import { describe } from 'node:test';
import { accessibilityTests } from './accessibility.ts';
import { highlightTests } from './highlights.ts';
import { languageTests } from './languages.ts';
import { loadingTests } from './loading.ts';
import { openHelpCenter } from './reader.ts';
import { recentSearchTests } from './recent-searches.ts';
import { resultsPageTests } from './results-page.ts';
import { searchFieldTests } from './search-field.ts';
import { searchKeyTests } from './search-keys.ts';

/** All in one file, so that they share one site and one browser. */
const reader = openHelpCenter();

describe('the search field', () => searchFieldTests(reader));
describe('keys that lead to the search field', () => searchKeyTests(reader));
describe('recent searches', () => recentSearchTests(reader));
describe('the page of results', () => resultsPageTests(reader));
describe('words marked on the page of a result', () => highlightTests(reader));
describe('what a search loads', () => loadingTests(reader));
describe('other languages', () => languageTests(reader));
describe('searching for everybody', () => accessibilityTests(reader));
