import type { CheckOutcome } from '../../check/check-run.ts';
import { type LinkForm, linkForms } from '../../links/fix/link-forms.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Command, ExitCode, Values } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import {
  cacheOption,
  nowOption,
  nowValue,
  recordCache,
  siteOptions,
  siteOverrides,
  textValue,
} from '../options.ts';
import { reportingOf, reportOptions, reportText } from '../report.ts';
import { siteOf } from '../site-folder.ts';

export const check: Command = {
  name: 'check',
  summary: 'Find all that is wrong: links, files, front matter, bodies, queries that search has to answer.',
  options: {
    ...siteOptions,
    ...nowOption,
    fix: { type: 'boolean', description: 'mend what is certain, and print what was mended' },
    'dry-run': { type: 'boolean', description: 'with --fix: print the changes, and change nothing' },
    links: {
      type: 'string',
      value: 'FORM',
      description: 'with --fix: write links of the site as paths of `files`, or as `addresses`',
    },
    since: {
      type: 'string',
      value: 'REF',
      description: 'report only what the tree at this Git ref does not have',
    },
    ...cacheOption,
    external: { type: 'boolean', description: 'ask other sites too, whether what is linked is there' },
    ...reportOptions,
  },
  run: async (values, terminal) => {
    const reporting = reportingOf(values);
    const site = siteOf(terminal);
    const contentDir = await contentFolder(values, terminal, site);
    const started = performance.now();
    const [{ runCheck }, { datedDeployment }, { renderOwnPages }] = await Promise.all([
      import('../../check/check-run.ts'),
      import('../../git/dated-deployment.ts'),
      import('../../eleventy/run.ts'),
    ]);
    const outcome = await runCheck({
      contentDir,
      ...siteOverrides(values),
      deployment: await datedDeployment(terminal.environment, contentDir, nowValue(values)),
      renderOwnPages,
      recordCache: recordCache(values, site.project, contentDir, 'check'),
      project: site.project,
      since: textValue(values, 'since'),
      external: values.external === true,
      fix: fixMode(values),
      linkForm: linkForm(values),
      onProgress: terminal.progress,
    });
    if (outcome.kind === 'diff') {
      terminal.stdout(outcome.text);
      return 0;
    }
    if (outcome.fixed !== '')
      (reporting.format === 'text' ? terminal.stdout : terminal.progress)(`${outcome.fixed}\n`);
    const seconds = (performance.now() - started) / 1000;
    const { root } = site.project;
    const reported = { problems: outcome.problems, contentDir, root, seconds, withSource: true };
    terminal.stdout(reportText(reported, reporting, terminal));
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

function linkForm(values: Values): LinkForm | undefined {
  const written = textValue(values, 'links');
  if (written === undefined) return undefined;
  const form = linkForms.find((name) => name === written);
  if (form === undefined) {
    throw new ExpectedError(
      `\`--links ${written}\` is no form of links: write \`--links files\` or \`--links addresses\`.${didYouMean(nearest(written, linkForms))}`,
    );
  }
  if (values.fix !== true) throw new ExpectedError('`--links` says how `--fix` writes links: write both.');
  return form;
}

function exitCode({ problems }: CheckOutcome & { kind: 'report' }): ExitCode {
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
