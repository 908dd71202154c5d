import type { RepositorySettings } from '../../content/settings/site-settings.ts';
import type { Words } from '../../wording/words.ts';

/** Where readers can mend an article, or say what is wrong with it. */
export interface RepositoryLinks {
  readonly editUrl: string;
  readonly reportUrl: string;
}

/**
 * Addresses in the repository, as GitHub has them, and as GitLab has them where the host is named so.
 *
 * @param file of the article, relative to the content folder
 * @param page whole address of its page
 */
export function repositoryLinks(
  { url, branch, contentPath }: RepositorySettings,
  file: string,
  page: { readonly title: string; readonly address: string },
  words: Words,
): RepositoryLinks {
  const path = [branch, contentPath, file]
    .filter((part) => part !== '')
    .filter((part) => part !== '')
    .flatMap((part) => part.split('/'))
    .map(encodeURIComponent)
    .join('/');
  const title = words.say('problemWith', { title: page.title });
  const body = `${words.say('reportPage', { address: page.address })}\n\n${words.reportQuestion}\n`;
  if (new URL(url).hostname.split('.').includes('gitlab')) {
    const issue = new URLSearchParams({ 'issue[title]': title, 'issue[description]': body });
    return { editUrl: `${url}/-/edit/${path}`, reportUrl: `${url}/-/issues/new?${issue}` };
  }
  const issue = new URLSearchParams({ title, body });
  return { editUrl: `${url}/edit/${path}`, reportUrl: `${url}/issues/new?${issue}` };
}
