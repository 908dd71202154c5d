import { ExpectedError } from '../problems/expected-error.ts';
import { packageDir } from '../site/project.ts';
import type { Command, ExitCode, Terminal } from './command.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { ledger } from './commands/ledger.ts';
import { mv } from './commands/mv.ts';
import { preview } from './commands/preview.ts';
import { previewComment } from './commands/preview-comment.ts';
import { search } from './commands/search.ts';
import { serve } from './commands/serve.ts';
import { runCommand } from './run.ts';

const commands: readonly Command[] = [build, check, ledger, mv, preview, previewComment, search, serve];

const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
const terminal: Terminal = {
  cwd: process.cwd(),
  environment: process.env,
  stdout: (text) => {
    process.stdout.write(text);
  },
  stderr: (text) => {
    process.stderr.write(text);
  },
  stdin: () => process.stdin,
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
  },
  color,
};

// Eleventy finds its configuration and its folders from where it runs.
process.chdir(packageDir);
process.exitCode = await main();

async function main(): Promise<ExitCode> {
  try {
    return await runCommand(process.argv.slice(2), commands, terminal);
  } catch (error) {
    if (error instanceof ExpectedError) {
      process.stderr.write(`signpost: ${error.message}\n`);
      return 2;
    }
    // A mistake of ours: all that is known of it, for the report.
    console.error(error);
    return 2;
  }
}
