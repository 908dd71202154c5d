import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { projectFolder } from './build-site.ts';

/** What lies beside the checkout, and may be missing: real help centers, and what is known of them. */
export const shared = path.join(projectFolder, '..', 'shared');

/** Options of a test that needs something of `shared`: where that is missing, the test is skipped and says why. */
export interface Needs {
  readonly skip: string | false;
}

/** @param names paths below `shared`: `corpus` */
export function needs(...names: readonly string[]): Needs {
  const missing = names.find((name) => !existsSync(path.join(shared, name)));
  return { skip: missing !== undefined && `../shared/${missing} is not here` };
}

export const needsCorpus = needs('corpus');

/** A suite that is one skipped test where what it needs is missing: suites are not counted as skipped. */
export function describeWith(needed: Needs, title: string, suite: () => void | Promise<void>): void {
  if (needed.skip === false) describe(title, suite);
  else test(title, needed);
}
