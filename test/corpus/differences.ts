/** Prints how a built corpus differs from what it should be: `node test/corpus/differences.ts [<output folder>]`. */
import { corpus } from './build-site.ts';
import { builtCorpus } from './built-corpus.ts';
import { readBuiltSite } from './built-site.ts';
import { aspects, compareSites } from './compare-sites.ts';
import { readExpectedSite } from './expected-site.ts';
import { needsCorpus } from './here.ts';

if (needsCorpus.skip !== false) {
  console.log(`${needsCorpus.skip}: there is nothing to compare with.`);
} else {
  printDifferences(process.argv[2] ?? builtCorpus());
}

function printDifferences(output: string): void {
  const expected = readExpectedSite(corpus.expectedSite);
  const differences = compareSites(expected, readBuiltSite(output, corpus.base), corpus.base);
  for (const { aspect, url, message } of differences) console.log(`${aspect}: ${url} ${message}`);
  for (const aspect of aspects) {
    const pages = new Set(differences.filter((one) => one.aspect === aspect).map((one) => one.url)).size;
    console.log(`${aspect}: ${pages === 0 ? 'as expected' : `different on ${pages}`}`);
  }
}
