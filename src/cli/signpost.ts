import type { Command, ExitCode, Terminal } from './command.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { due } from './commands/dates/due.ts';
import { owners } from './commands/dates/owners.ts';
import { exportCommand } from './commands/exchange/export.ts';
import { importCommand } from './commands/exchange/import.ts';
import { pdf } from './commands/exchange/pdf.ts';
import { schema } from './commands/exchange/schema.ts';
import { health } from './commands/health.ts';
import { init } from './commands/init.ts';
import { layouts } from './commands/layouts.ts';
import { ledger } from './commands/ledger.ts';
import { lsp } from './commands/lsp.ts';
import { mv } from './commands/mv.ts';
import { newPage } from './commands/new.ts';
import { preview } from './commands/preview.ts';
import { previewComment } from './commands/preview-comment.ts';
import { search } from './commands/search.ts';
import { serve } from './commands/serve.ts';
import { signals } from './commands/signals.ts';
import { snippets } from './commands/snippets.ts';
import { translations } from './commands/translations/translations.ts';
import { upgrade } from './commands/upgrade.ts';
import { failureText } from './failure.ts';
import { runCommand } from './run.ts';

const commands: readonly Command[] = [
  build,
  check,
  due,
  exportCommand,
  health,
  importCommand,
  init,
  layouts,
  ledger,
  lsp,
  mv,
  newPage,
  owners,
  pdf,
  preview,
  previewComment,
  schema,
  search,
  serve,
  signals,
  snippets,
  translations,
  upgrade,
];

/**
 * The whole command line, for a process and for tests.
 *
 * @param args what was written after `signpost`
 * @returns what the process ends with
 */
export async function signpost(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await runCommand(args, commands, terminal);
  } catch (error) {
    terminal.stderr(failureText(error, terminal.environment));
    return 2;
  }
}
