import { type ArticleFormat, articleFormat } from './article-file.ts';

/** What Decap CMS offers to pages (https://decapcms.org/docs/custom-formatters/). */
interface Cms {
  readonly init: () => void;
  readonly registerCustomFormat: (name: string, extension: string, format: ArticleFormat) => void;
}

declare global {
  interface Window {
    CMS_MANUAL_INIT?: boolean;
    CMS?: Cms;
  }
}

const lists = document.currentScript?.dataset.lists?.split(' ') ?? [];

// It would begin before it knows how our files are read.
window.CMS_MANUAL_INIT = true;
addEventListener('DOMContentLoaded', () => {
  window.CMS?.registerCustomFormat('article', 'md', articleFormat(lists));
  window.CMS?.init();
});
