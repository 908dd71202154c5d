import { readInstant } from '../../../content/time/instants.ts';
import { after, readPeriod } from '../../../content/time/periods.ts';
import { ExpectedError } from '../../../problems/expected-error.ts';
import { reporters } from '../../../problems/reporters/index.ts';
import type { Command, Values } from '../../command.ts';
import { contentFolder } from '../../content-folder.ts';
import {
  formatAmong,
  nowOption,
  nowValue,
  printedFormats,
  printedOption,
  shownPath,
  siteOptions,
  textValue,
} from '../../options.ts';
import { dueRows, dueText } from '../../output/due-output.ts';
import { jsonText } from '../../output/search-output.ts';
import { siteOf } from '../../site-folder.ts';

export const due: Command = {
  name: 'due',
  summary: 'Tell what is published, taken away or to be reviewed, and when.',
  options: {
    content: siteOptions.content,
    now: { ...nowOption.now, description: 'what time it is (default: the clock)' },
    within: {
      type: 'string',
      value: 'PERIOD',
      description: 'how far ahead to look, as in `2 weeks`',
      default: '30 days',
    },
    since: {
      type: 'string',
      value: 'TIME',
      description:
        'end with 3 if something was published or taken away after this time, for a workflow that builds then',
    },
    ...printedOption,
  },
  run: async (values, terminal) => {
    const format = formatAmong(printedFormats, values);
    const now = nowValue(values) ?? Date.now();
    const since = sinceValue(values);
    const written = textValue(values, 'within') ?? '';
    const period = readPeriod(written);
    if (period === undefined)
      throw new ExpectedError(`\`--within ${written}\` says not how long: write one such as \`2 weeks\`.`);
    const site = siteOf(terminal);
    const { project } = site;
    const contentDir = await contentFolder(values, terminal, site);
    const [{ readContent }, { readSiteConfig }, { dueEvents, dueWithin, hasChangedSince }] =
      await Promise.all([
        import('../../../content/read-content.ts'),
        import('../../../content/settings/site-config.ts'),
        import('../../../due/due.ts'),
      ]);
    const config = await readSiteConfig(project.settingsFile, { contentDir });
    const content = await readContent(contentDir, config.languages, config.contentMap);
    const contentPath = shownPath(contentDir, terminal);
    const errors = content.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      terminal.stderr(reporters.text(errors, { contentPath, color: terminal.color }));
      return 1;
    }
    const events = dueEvents(content, config);
    const told = dueWithin(events, now, after(now, period));
    terminal.stdout(
      format === 'json'
        ? jsonText(dueRows(told, now), 2)
        : dueText(told, { now, contentPath, timeZone: config.timeZone, within: written }),
    );
    return since !== undefined && hasChangedSince(events, since, now) ? 3 : 0;
  },
};

function sinceValue(values: Values): number | undefined {
  const written = textValue(values, 'since');
  if (written === undefined) return undefined;
  const time = readInstant(written, 'UTC');
  if (time !== undefined) return time;
  throw new ExpectedError(`\`--since ${written}\` is no time: write one such as \`2026-12-01T09:00Z\`.`);
}
