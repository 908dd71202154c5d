import { programPackage } from '../../site/program-package.ts';
import type { Command } from '../command.ts';

export const lsp: Command = {
  name: 'lsp',
  summary: 'Help an editor while you write: problems, completion, rename; over standard input and output.',
  options: {
    stdio: { type: 'boolean', description: 'the only way there is; editors say it' },
  },
  run: async () => {
    const [{ serveStreams }, { saveMemory }] = await Promise.all([
      import('../../lsp/server.ts'),
      import('../../lsp/memory.ts'),
    ]);
    saveMemory();
    // The protocol has standard output for itself.
    await serveStreams(process.stdin, process.stdout, programPackage().version);
    return 0;
  },
};
