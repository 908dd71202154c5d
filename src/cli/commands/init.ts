import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hosts, readHost } from '../../content/settings/hosts.ts';
import { type Checked, readLanguage, readOrigin } from '../../content/settings/site-values.ts';
import { counted } from '../../problems/counted.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { printable } from '../../problems/reporters/printable.ts';
import type { Command, Values } from '../command.ts';
import { pathOf, shownPath, textValue } from '../options.ts';

export const init: Command = {
  name: 'init',
  summary: 'Make a new help center: settings, articles that show how, what hosts and npm need.',
  argument: { value: 'DIR', description: 'folder of the new help center (default: the one that you are in)' },
  options: {
    title: { type: 'string', value: 'TEXT', description: 'its name', default: 'Help Center' },
    url: {
      type: 'string',
      value: 'ORIGIN',
      description: 'address of the host that it will be published on',
      default: 'https://help.example.com',
    },
    language: { type: 'string', value: 'TAG', description: 'language of its articles', default: 'en' },
    host: {
      type: 'string',
      value: 'NAME',
      description: `where it will be published: ${hosts.join(', ')}`,
      default: 'netlify',
    },
    replace: {
      type: 'boolean',
      description: 'take away the content and settings that are there, if Git has them',
    },
  },
  run: async (values, terminal, written) => {
    const [given = '.', ...more] = written;
    if (more.length > 0) throw new ExpectedError('`init` takes one folder.');
    const title = (textValue(values, 'title') ?? '').trim();
    if (title === '') throw new ExpectedError('`--title` needs a name: `--title "Example Help"`.');
    const folder = pathOf(given, terminal);
    const [{ initSite }, { packageAdvice }] = await Promise.all([
      import('../../init/init.ts'),
      import('../../init/site-package.ts'),
    ]);
    const result = await initSite({
      folder,
      site: {
        title,
        url: checked(values, 'url', readOrigin),
        language: checked(values, 'language', readLanguage),
        host: readHost(textValue(values, 'host') ?? ''),
      },
      replace: values.replace === true,
    });
    const shown = shownPath(folder, terminal);
    const place = shown === '.' ? 'this folder' : shown;
    const said = [
      result.written.length === 0
        ? `Nothing to do: ${place} has all that a help center needs.`
        : `${counted(result.written.length, 'file')} written to ${place}.`,
      ...(result.kept.length === 0 ? [] : [`Kept as it was: ${result.kept.join(', ')}.`]),
      '',
      'Next:',
      ...(shown === '.' ? [] : [`  cd ${/^[\w./-]+$/.test(shown) ? shown : JSON.stringify(shown)}`]),
      ...packageAdvice(folder).map((command) => `  ${command}`),
      ...(existsSync(join(folder, 'node_modules')) ? [] : ['  npm install']),
      '  npm start',
    ];
    terminal.stdout(`${said.map(printable).join('\n')}\n`);
    return 0;
  },
};

function checked(values: Values, name: string, read: (written: string) => Checked<string>): string {
  const reading = read(textValue(values, name) ?? '');
  if ('value' in reading) return reading.value;
  throw new ExpectedError(`\`--${name}\`: ${reading.fault}`);
}
