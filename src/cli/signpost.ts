import { inspect } from 'node:util';
import { ExpectedError } from '../problems/expected-error.ts';
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

/**
 * The whole command line, for a process and for tests.
 *
 * @param args what was written after `signpost`
 * @returns what the process ends with; a mistake of ours is printed with its stack, for the report
 */
export async function signpost(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await runCommand(args, commands, terminal);
  } catch (error) {
    const isExpected = error instanceof ExpectedError;
    terminal.stderr(isExpected ? `signpost: ${error.message}\n` : `${inspect(error)}\n`);
    return 2;
  }
}
