import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { leftoversIn } from '../build/leftovers.ts';
import { buildSite } from '../corpus/build-site.ts';
import { buildCorpus, builtCorpus } from '../corpus/built-corpus.ts';
import { describeWith, needsCorpus } from '../corpus/here.ts';
import { authorsRules, htmlRules } from './html-rules.ts';
import { partsIn } from './part-styles.ts';

describe("Signpost's own help center", () => {
  const build = (output: string) => buildSite(['--content', 'content', '--output', output]);
  const first = path.join(temporaryFolder(), 'site');
  build(first);
  checkSite(first, build, htmlRules);
});

describeWith(needsCorpus, 'the real help center', () => {
  const config = { ...htmlRules, rules: { ...htmlRules.rules, ...authorsRules } };
  checkSite(builtCorpus(), buildCorpus, config);
});

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-pages-'));
  after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/**
 * @param first what was built
 * @param build builds the same again
 */
function checkSite(first: string, build: (output: string) => void, config: ConfigData): void {
  const files = filesIn(first);
  const pages = files.filter((file) => file.endsWith('.html'));

  test('is valid HTML on every page', async () => {
    assert.ok(pages.length > 1);
    const validator = new HtmlValidate(config);
    const faults: string[] = [];
    for (const page of pages) {
      const report = await validator.validateString(readFileSync(path.join(first, page), 'utf8'));
      for (const { messages } of report.results) {
        for (const fault of messages) {
          faults.push(
            `${page}:${fault.line}:${fault.column}: ${fault.message} (${fault.ruleId}, ${fault.selector})`,
          );
        }
      }
    }
    assert.deepEqual(faults, []);
  });

  test('no page lacks the styles of what its text holds, and no other article loads them', () => {
    const sheet = files.find((file) => /assets\/parts-[^/]+\.css$/.test(file)) ?? '';
    const css = readFileSync(path.join(first, sheet), 'utf8');
    const wrong = pages.flatMap((page) => {
      const html = readFileSync(path.join(first, page), 'utf8');
      const needed = partsIn(html, css);
      const isLoaded = html.includes(path.basename(sheet));
      return isLoaded === needed.length > 0 ? [] : [`${page}: ${isLoaded ? 'nothing' : needed.join(', ')}`];
    });
    assert.deepEqual(wrong, []);
  });

  test('has no template syntax, no names of missing values and no control characters on any page', () => {
    const found = pages.flatMap((page) =>
      leftoversIn(readFileSync(path.join(first, page), 'utf8')).map((text) => `${page}: ${text}`),
    );
    assert.deepEqual(found, []);
  });

  test('has the same bytes in every file when it is built again', () => {
    const second = path.join(temporaryFolder(), 'site');
    build(second);
    assert.deepEqual(filesIn(second), files);
    const changed = files.filter(
      (file) => !readFileSync(path.join(first, file)).equals(readFileSync(path.join(second, file))),
    );
    assert.deepEqual(changed, []);
  });
}

/** Paths of all files below a folder, sorted. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
