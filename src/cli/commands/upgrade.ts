import { ExpectedError } from '../../problems/expected-error.ts';
import { printable } from '../../problems/reporters/printable.ts';
import { programPackage } from '../../site/program-package.ts';
import { packageDir } from '../../site/project.ts';
import type { Command } from '../command.ts';
import { siteOf } from '../site-folder.ts';

export const upgrade: Command = {
  name: 'upgrade',
  summary: 'Install another version of Signpost, and show what it does to the pages of the site.',
  argument: {
    value: 'VERSION',
    description: 'a version, or the path of a package file (default: the newest)',
  },
  options: {
    undo: { type: 'boolean', description: 'go back to the version before the last upgrade' },
  },
  run: async (values, terminal, [wanted = 'latest', other]) => {
    const { project } = siteOf(terminal);
    if (project.root === packageDir) {
      throw new ExpectedError(
        'This is the repository of Signpost, which is its own newest version. A help center that has Signpost installed can be upgraded.',
      );
    }
    if (other !== undefined)
      throw new ExpectedError(`Write one version; \`${printable(other)}\` is a second one.`);
    if (!isSpec(wanted)) {
      throw new ExpectedError(`\`${printable(wanted)}\` is no version. Write one such as \`1.2.0\`.`);
    }
    const { undoUpgrade, upgrade: upgradeSite } = await import('../../upgrade/upgrade.ts');
    const options = {
      root: project.root,
      cacheDir: project.cacheDir,
      name: programPackage().name,
      environment: terminal.environment,
      tell: (text: string) => terminal.stderr(`${text}\n`),
      stdout: terminal.stdout,
      stderr: terminal.stderr,
    };
    if (values.undo === true) {
      await undoUpgrade(options);
      terminal.stdout('The site has the version that it had before the upgrade.\n');
      return 0;
    }
    const code = await upgradeSite(wanted, options);
    terminal.stdout(
      code === undefined ? 'The site has this version already.\n' : '`upgrade --undo` goes back.\n',
    );
    return code ?? 0;
  },
};

/** Nothing that npm, or a shell that runs it, takes for more than a version or a path. */
function isSpec(written: string): boolean {
  return /^(?!-)[\w.+@:~ /\\-]+$/.test(written) && !written.includes('&');
}
