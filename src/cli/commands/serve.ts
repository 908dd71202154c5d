import { relative } from 'node:path';
import { ownPort } from '../../links/judge/check-own-computer.ts';
import { reporters } from '../../problems/reporters/index.ts';
import { editorAddress, editorNames } from '../../serve/editors.ts';
import type { Command, ExitCode, Terminal, Values } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import { nowOption, nowValue, portValue, siteOptions, siteOverrides, textValue } from '../options.ts';
import { changesText, isLong, newsText } from '../output/serve-output.ts';
import { siteOf } from '../site-folder.ts';
import { isSupervised, supervise } from '../supervise.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'Serve the site on this machine and show every change as it is saved.',
  options: {
    ...siteOptions,
    ...nowOption,
    port: { type: 'string', value: 'NUMBER', description: 'port on 127.0.0.1', default: ownPort },
    editor: {
      type: 'string',
      value: 'NAME',
      description: `what opens a place of a page: ${editorNames.join(', ')}`,
      default: 'vscode',
    },
  },
  // Signpost's own code is read once by a process, so a change to it takes a new one.
  run: (values, terminal) =>
    isSupervised() ? serveHere(values, terminal) : supervise(siteOf(terminal).project, terminal),
};

async function serveHere(values: Values, terminal: Terminal): Promise<ExitCode> {
  const site = siteOf(terminal);
  const contentDir = await contentFolder(values, terminal, site);
  const editor = editorAddress(textValue(values, 'editor'));
  const report = { contentPath: relative(terminal.cwd, contentDir), color: terminal.color };
  const [{ serveSite }, { datedDeployment }] = await Promise.all([
    import('../../serve/serve.ts'),
    import('../../git/dated-deployment.ts'),
  ]);
  let address = '';
  let since = '';
  const say = (text: string): void => {
    terminal.stdout(text);
    since += text;
  };
  const sayAddress = (): void => {
    terminal.stdout(`Serving ${report.contentPath || '.'} at ${address} (Ctrl+C stops it)\n`);
    since = '';
  };
  const sayInSight = (text: string): void => {
    say(text);
    if (isLong(since)) sayAddress();
  };
  await serveSite({
    contentDir,
    project: site.project,
    ...siteOverrides(values),
    deployment: {
      ...(await datedDeployment({}, contentDir, nowValue(values))),
      showsUnpublished: true,
    },
    editor,
    port: portValue(values),
    onServed: (served) => {
      address = served;
      sayAddress();
    },
    onProblems: (problems) => sayInSight(reporters.text(problems, report)),
    onChanges: (changes) => say(changesText(changes, report)),
    onNews: (news) => sayInSight(newsText(news, report)),
    onFailure: (message) => say(`${message}\n`),
  });
  // Nothing is written, so nothing needs to be finished.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  return new Promise(() => undefined);
}
