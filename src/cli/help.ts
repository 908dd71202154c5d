import { programPackage } from '../site/program-package.ts';
import type { Command } from './command.ts';

/**
 * How a command is written in a site: `--no` installs nothing. npm has a package of another's by the name of the command,
 * which would run where ours is not installed.
 */
const inside = 'npx --no signpost';

/** How one is written where there is no site yet. */
export function outsideOfSites(): string {
  return `npx ${programPackage().name}`;
}

/** What `signpost` alone prints: the commands. */
export function overview(commands: readonly Command[]): string {
  return `Signpost builds a help center from Markdown articles.

Usage: ${inside} <command> [options]

${columns(commands.map(({ name, summary }) => [name, summary]))}

\`${inside} <command> --help\` lists the options of a command.
`;
}

/** What `signpost <command> --help` prints. */
export function commandHelp({ name, summary, argument, options }: Command): string {
  const rows = Object.entries(options).map(([option, { value, description, default: preset }]) => [
    `--${option}${value === undefined ? '' : ` ${value}`}`,
    preset === undefined ? description : `${description} (default: \`${preset}\`)`,
  ]);
  return `${summary}

Usage: ${name === 'init' ? outsideOfSites() : inside} ${name}${argument ? ` [${argument.value}]` : ''} [options]

${columns([...(argument ? [[argument.value, argument.description]] : []), ...rows, ['--help', 'print this']])}
`;
}

function columns(rows: readonly (readonly (string | undefined)[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}
