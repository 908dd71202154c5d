import { parseArgs } from 'node:util';
import { didYouMean } from '../problems/did-you-mean.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { nearest } from '../problems/nearest.ts';
import { ProblemsError } from '../problems/problems-error.ts';
import { reporters } from '../problems/reporters/index.ts';
import type { Command, ExitCode, Terminal, Values } from './command.ts';
import { commandHelp, overview } from './help.ts';
import { formatValue } from './options.ts';

/**
 * Finds the command, reads its options and runs it.
 *
 * @param args what was written after `signpost`
 * @throws ExpectedError when the words are off
 */
export async function runCommand(
  args: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.stdout(overview(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    const names = commands.map((candidate) => candidate.name);
    throw new ExpectedError(
      `There is no command \`${name}\`: use one of ${names.join(', ')}.${didYouMean(nearest(name, names))}`,
    );
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.stdout(commandHelp(command));
    return 0;
  }
  const { values, written } = readValues(rest, command);
  try {
    return await command.run(values, terminal, written);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    terminal.stdout(
      reporters[formatValue(values)](error.problems, { contentPath: '', color: terminal.color }),
    );
    return 1;
  }
}

interface CommandLine {
  readonly values: Values;
  /** What is no option. */
  readonly written: readonly string[];
}

function readValues(args: readonly string[], command: Command): CommandLine {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: command.options,
    strict: false,
    tokens: true,
  });
  const known = Object.keys(command.options);
  for (const token of tokens) {
    if (token.kind === 'positional' && !command.argument) {
      throw new ExpectedError(
        `\`${token.value}\` is not expected: \`${command.name}\` takes options alone, as \`npx --no signpost ${command.name} --help\` lists them.`,
      );
    }
    if (token.kind !== 'option') continue;
    const option = command.options[token.name];
    if (!option || !known.includes(token.name)) {
      const options = known.map((name) => `--${name}`);
      const suggestion = didYouMean(nearest(token.rawName, options));
      const hint = command.argument
        ? ` Write \`--\` before ${command.argument.value} that start with a hyphen.`
        : '';
      throw new ExpectedError(
        `\`${command.name}\` has no option \`${token.rawName}\`: \`npx --no signpost ${command.name} --help\` lists them.${suggestion}${hint}`,
      );
    }
    if (option.type === 'string' && (token.value === undefined || token.value.startsWith('--'))) {
      throw new ExpectedError(
        `\`--${token.name}\` needs a value: \`--${token.name} ${option.value ?? 'VALUE'}\`.`,
      );
    }
    if (option.type === 'boolean' && token.value !== undefined) {
      throw new ExpectedError(`\`--${token.name}\` takes no value.`);
    }
  }
  const defaults = Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => [name, option.default]),
  );
  return { values: { ...defaults, ...values }, written: positionals };
}
