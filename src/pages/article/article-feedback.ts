import type { Article, HelpCenter } from '../../model/types.ts';
import { builtInPaths, type Urls } from '../../model/urls.ts';
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
  const isForm = !article.hidden && (feedback.mode === 'netlify' || feedback.mode === 'endpoint');
  return {
    feedback: {
      mode: isForm ? 'form' : article.hidden || feedback.mode !== 'link' ? 'none' : 'link',
      action: feedback.mode === 'endpoint' ? feedback.url : urls.withBase(builtInPaths.thanks),
      isNetlify: feedback.mode === 'netlify',
      page,
    },
    repository,
    contact: site.contact && createHrefs(helpCenter, urls)(site.contact),
  };
}
