import type { Article, HelpCenter } from '../../model/types.ts';
import { builtInPaths, thanksPath, type Urls } from '../../model/urls.ts';
import type { Words } from '../../wording/words.ts';
import { createHrefs } from '../brand-frame.ts';
import { type RepositoryLinks, repositoryLinks } from './repository-links.ts';

/** How readers of an article are asked whether it was helpful. */
export interface Feedback {
  readonly mode: 'none' | 'form' | 'link';
  /** Where the form is sent. */
  readonly action: string;
  /** Whether Netlify is to find the form. */
  readonly isNetlify: boolean;
  /** Whether the answer is a request in the log of the host, which takes no text of a reader's own. */
  readonly isLogged: boolean;
  /** Whole address of the page, which the answer is about. */
  readonly page: string;
}

/** What stands below an article for readers whom it did not help. */
export interface ArticleHelp {
  readonly feedback: Feedback;
  readonly repository: RepositoryLinks | undefined;
  /** Where readers who are stuck get help. */
  readonly contact: string | undefined;
}

/** Of a hidden article, nobody is asked anything. */
export function articleHelp(article: Article, helpCenter: HelpCenter, urls: Urls, words: Words): ArticleHelp {
  const { site } = helpCenter;
  const page = urls.absolute(article.url);
  const repository =
    site.repository &&
    repositoryLinks(site.repository, article.document.file, { title: article.title, address: page }, words);
  const { feedback } = site;
  const { mode } = feedback;
  const isForm = !article.hidden && (mode === 'netlify' || mode === 'endpoint' || mode === 'log');
  return {
    feedback: {
      mode: isForm ? 'form' : article.hidden || mode !== 'link' ? 'none' : 'link',
      action: mode === 'endpoint' ? feedback.url : urls.withBase(thanksPath(feedback) ?? builtInPaths.thanks),
      isNetlify: mode === 'netlify',
      isLogged: mode === 'log',
      page,
    },
    repository,
    contact: site.contact && createHrefs(helpCenter, urls)(site.contact),
  };
}
