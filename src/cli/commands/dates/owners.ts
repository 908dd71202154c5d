import { ExpectedError } from '../../../problems/expected-error.ts';
import type { Command } from '../../command.ts';
import { contentFolder } from '../../content-folder.ts';
import { siteOptions } from '../../options.ts';
import { siteOf } from '../../site-folder.ts';

export const owners: Command = {
  name: 'owners',
  summary: 'Print who is asked about a change of which article, for the file CODEOWNERS.',
  options: { content: siteOptions.content },
  run: async (values, terminal) => {
    const site = siteOf(terminal);
    const { project } = site;
    const contentDir = await contentFolder(values, terminal, site);
    const [{ readContent }, { readSiteConfig }, { readOwners }, { codeOwners }, { pathInRepository }] =
      await Promise.all([
        import('../../../content/read-content.ts'),
        import('../../../content/settings/site-config.ts'),
        import('../../../content/settings/vocabulary/owners.ts'),
        import('../../../due/owners.ts'),
        import('../../../git/path-in-repository.ts'),
      ]);
    const known = await readOwners(project.ownersFile);
    if (known === undefined) {
      throw new ExpectedError(
        'There is no `_data/owners.json`: write one such as `{ "payments": { "github": "@org/payments" } }`.',
      );
    }
    const { languages, contentMap } = await readSiteConfig(project.settingsFile, { contentDir });
    const content = await readContent(contentDir, languages, contentMap);
    const { text, unnamed } = codeOwners(content, known, await pathInRepository(contentDir));
    if (unnamed.length > 0) {
      throw new ExpectedError(
        `These owners have no \`github\` in \`_data/owners.json\`: ${unnamed.map((name) => `\`${name}\``).join(', ')}.`,
      );
    }
    terminal.stdout(text);
    return 0;
  },
};
