import type { HelpCenter } from '../../model/types.ts';
import { builtInPaths, thanksPath, type Urls } from '../../model/urls.ts';
import type { Words } from '../../wording/words.ts';
import { frame, type PageFrame } from '../frame.ts';

export interface ThanksView extends PageFrame {
  readonly layout: 'thanks';
}

/** Where the host sends readers who answered whether an article was helpful, without a script. */
export function thanksPage(helpCenter: HelpCenter, urls: Urls, words: Words): ThanksView {
  const { description } = helpCenter.site;
  const url = thanksPath(helpCenter.site.feedback) ?? builtInPaths.thanks;
  const page = { url, title: words.thankYou, description, noindex: true };
  return { ...frame({ ...page, category: undefined, trail: [] }, helpCenter, urls, words), layout: 'thanks' };
}
