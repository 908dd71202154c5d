import { counted } from '../../../problems/counted.ts';
import { reporters } from '../../../problems/reporters/index.ts';
import type { Command } from '../../command.ts';
import { openSite } from '../../open-site.ts';
import {
  formatAmong,
  nowOption,
  nowValue,
  pathOf,
  shownPath,
  siteOptions,
  textValue,
} from '../../options.ts';

/** Said here too, so that help does not load the room. */
const formats = ['jsonl', 'typesense', 'meilisearch', 'elasticsearch'] as const;

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write the sections of all articles for a search service.',
  options: {
    ...siteOptions,
    ...nowOption,
    output: {
      type: 'string',
      value: 'DIR',
      description:
        'folder for documents, what has changed since the last export, and the schema (default: documents go to stdout)',
    },
    format: {
      type: 'string',
      value: 'FORMAT',
      description: `for which service: ${formats.join(', ')}`,
      default: 'jsonl',
    },
  },
  run: async (values, terminal) => {
    const format = formatAmong(formats, values);
    const site = await openSite(values, terminal, 'Reading');
    const { contentDir, contentPath } = site;
    const [{ runExport }, { writeExport }, { exportFormats }, { renderOwnPages }, { datedDeployment }] =
      await Promise.all([
        import('../../../export/run-export.ts'),
        import('../../../export/write-export.ts'),
        import('../../../export/formats/index.ts'),
        import('../../../eleventy/run.ts'),
        import('../../../git/dated-deployment.ts'),
      ]);
    // What readers do not have yet is in no other search either.
    const deployment = await datedDeployment({ CONTEXT: 'production' }, contentDir, nowValue(values));
    const outcome = await runExport({ ...site, deployment, renderOwnPages });
    if (outcome.kind === 'unreadable') {
      terminal.stderr(reporters.text(outcome.problems, { contentPath, color: terminal.color }));
      return 1;
    }
    const output = textValue(values, 'output');
    if (output === undefined) {
      terminal.stdout(exportFormats[format].put(outcome.documents));
      return 0;
    }
    const folder = pathOf(output, terminal);
    const { all, changed, removed } = await writeExport(folder, format, outcome.documents);
    terminal.stdout(
      `${counted(all, 'section')} written to ${shownPath(folder, terminal)}: ${changed} new or changed, ${removed} gone.\n`,
    );
    return 0;
  },
};
