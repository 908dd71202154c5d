import { readFile, stat } from 'node:fs/promises';
import { ExpectedError } from '../../problems/expected-error.ts';
import type { Command } from '../command.ts';
import { pathOf, textValue } from '../options.ts';
import { siteOf } from '../site-folder.ts';

/** What was made of a change may be huge or no list at all: it comes from whoever made the change. */
const largestFile = 20_000_000;

export const previewComment: Command = {
  name: 'preview-comment',
  summary: 'Print a comment for a pull request, in Markdown, of what `preview` found.',
  argument: { value: 'FILE', description: 'what `preview --format json` printed' },
  options: {
    url: {
      type: 'string',
      value: 'ORIGIN',
      description: 'address of the host that shows the preview; without it, nothing is linked',
    },
  },
  run: async (values, terminal, written) => {
    const [file, ...more] = written;
    if (file === undefined || more.length > 0) throw new ExpectedError('`preview-comment` takes one file.');
    // In a workflow, a variable that is not set is empty.
    const origin = textValue(values, 'url') || undefined;
    const [{ readSiteConfig }, { createUrls }, { commentText }, { readCommentedChanges }] = await Promise.all(
      [
        import('../../content/settings/site-config.ts'),
        import('../../model/urls.ts'),
        import('../../preview/comment/comment.ts'),
        import('../../preview/comment/commented-changes.ts'),
      ],
    );
    const config = await readSiteConfig(siteOf(terminal).project.settingsFile, { url: origin });
    const changes = readCommentedChanges(await readJson(file, pathOf(file, terminal)));
    const siteUrl = origin === undefined ? undefined : createUrls(config).absolute('');
    terminal.stdout(commentText(changes, siteUrl));
    return 0;
  },
};

async function readJson(file: string, path: string): Promise<unknown> {
  const size = (await stat(path).catch(() => undefined))?.size;
  if (size === undefined) throw new ExpectedError(`There is no file \`${file}\`.`);
  if (size > largestFile) throw new ExpectedError(`\`${file}\` is too large for a list of changes.`);
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new ExpectedError(`\`${file}\` is no JSON: write it with \`preview --format json\`.`, { cause });
  }
}
