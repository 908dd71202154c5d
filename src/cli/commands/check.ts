import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckOutcome } from '../../check/check-run.ts';
import { plainText } from '../../content/plain-text.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import type { Problem } from '../../problems/problem.ts';
import { frameReport } from '../../problems/reporters/frames.ts';
import { reporters } from '../../problems/reporters/index.ts';
import { ownProject } from '../../site/project.ts';
import type { Command, ExitCode, Values } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import { formatOption, formatValue, shownPath, siteOptions, textValue } from '../options.ts';

export const check: Command = {
  name: 'check',
  summary: 'Check every link, and the queries that search has to answer.',
  options: {
    ...siteOptions,
    fix: { type: 'boolean', description: 'mend what is certain, and print what was mended' },
    'dry-run': { type: 'boolean', description: 'with --fix: print the changes, and change nothing' },
    since: {
      type: 'string',
      value: 'REF',
      description: 'report only what the tree at this Git ref does not have',
    },
    external: { type: 'boolean', description: 'ask other sites too, whether what is linked is there' },
    ...formatOption,
  },
  run: async (values, terminal) => {
    const format = formatValue(values);
    const contentDir = await contentFolder(values, terminal);
    const started = performance.now();
    const [{ runCheck }, { renderOwnPages }] = await Promise.all([
      import('../../check/check-run.ts'),
      import('../../eleventy/run.ts'),
    ]);
    const outcome = await runCheck({
      contentDir,
      base: textValue(values, 'base'),
      url: textValue(values, 'url'),
      renderOwnPages,
      since: textValue(values, 'since'),
      external: values.external === true,
      fix: fixMode(values),
      onProgress: terminal.progress,
    });
    if (outcome.kind === 'diff') {
      terminal.stdout(outcome.text);
      return 0;
    }
    if (outcome.fixed !== '') (format === 'text' ? terminal.stdout : terminal.progress)(`${outcome.fixed}\n`);
    const contentPath = shownPath(contentDir, terminal);
    const report = { contentPath, color: terminal.color };
    if (format === 'text') {
      const sources = await readSources(contentDir, outcome.problems);
      const seconds = (performance.now() - started) / 1000;
      terminal.stdout(
        frameReport(outcome.problems, { ...report, seconds, sourceOf: (file) => sources.get(file) }),
      );
    } else {
      terminal.stdout(reporters[format](outcome.problems, report));
    }
    return exitCode(outcome);
  },
};

function fixMode(values: Values): 'none' | 'apply' | 'dry-run' {
  if (values.fix !== true) {
    if (values['dry-run'] === true)
      throw new ExpectedError('`--dry-run` shows what `--fix` would change: write both.');
    return 'none';
  }
  return values['dry-run'] === true ? 'dry-run' : 'apply';
}

function exitCode({ problems }: CheckOutcome & { kind: 'report' }): ExitCode {
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The text of every file that has a problem in it, once. */
async function readSources(
  contentDir: string,
  problems: readonly Problem[],
): Promise<ReadonlyMap<string, string>> {
  const files = new Set(problems.filter(({ position }) => position !== 'unknown').map(({ file }) => file));
  const texts = await Promise.all(
    [...files].map(async (file) => {
      // Files of the project, such as layouts, keep their own path.
      const folder = /^_[a-z]+\//.test(file) ? ownProject.root : contentDir;
      const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
      return text === undefined ? [] : [[file, plainText(text)] as const];
    }),
  );
  return new Map(texts.flat());
}
