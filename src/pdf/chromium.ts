import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { ExpectedError } from '../problems/expected-error.ts';

/** What browsers of this family are called, those without a window first. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];

/** Where they are on systems that have them on no PATH. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a browser that can print: what CHROME_PATH names, else one on the PATH, else one at its usual place.
 *
 * @throws ExpectedError where there is none
 */
export function findChromium(environment: Readonly<Record<string, string | undefined>>): string {
  const named = environment.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new ExpectedError(`CHROME_PATH: there is no file \`${named}\`.`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const found = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find(
    (file) => existsSync(file),
  );
  if (found !== undefined) return found;
  throw new ExpectedError(
    'A PDF is made by Chromium, Chrome or Edge, and none is found here: install one, or name its file in CHROME_PATH.',
  );
}

const patience = 120_000;

/**
 * Lets a browser print an address, with bookmarks, tags for screen readers and nothing in the margins.
 *
 * @param file absolute
 * @throws ExpectedError when it does not
 */
export async function printToFile(browser: string, address: string, file: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'signpost-pdf-'));
  const options = [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    // Chromium has no sandbox for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    `--print-to-pdf=${file}`,
    address,
  ];
  try {
    await promisify(execFile)(browser, options, { timeout: patience });
  } catch (cause) {
    throw new ExpectedError(`\`${browser}\` has printed nothing. It was asked to print ${address}.`, {
      cause,
    });
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  if (!existsSync(file)) throw new ExpectedError(`\`${browser}\` has written no file.`);
}
