import type { Command } from './command.ts';

/** What `signpost` alone prints: the commands. */
export function overview(commands: readonly Command[]): string {
  return `Signpost builds a help center from Markdown articles.

Usage: npx signpost <command> [options]

${columns(commands.map(({ name, summary }) => [name, summary]))}

\`npx signpost <command> --help\` lists the options of a command.
`;
}

/** What `signpost <command> --help` prints. */
export function commandHelp({ name, summary, argument, options }: Command): string {
  const rows = Object.entries(options).map(([option, { value, description, default: preset }]) => [
    `--${option}${value === undefined ? '' : ` ${value}`}`,
    preset === undefined ? description : `${description} (default: \`${preset}\`)`,
  ]);
  return `${summary}

Usage: npx signpost ${name}${argument ? ` [${argument.value}]` : ''} [options]

${columns([...(argument ? [[argument.value, argument.description]] : []), ...rows, ['--help', 'print this']])}
`;
}

function columns(rows: readonly (readonly (string | undefined)[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}
