import type { HelpCenter } from '../model/types.ts';
import { builtInPaths, type Urls } from '../model/urls.ts';
import type { Problem } from '../problems/problem.ts';
import { type PageBody, readPageBody } from '../rendering/html/finished/page-body.ts';
import type { Words } from '../wording/words.ts';
import { frame, type PageFrame } from './frame.ts';

/** A page that a template of the site's own in `_pages/` has made, as Eleventy writes it. */
export interface OwnPage extends PageBody {
  /** The template, as problems name it: `_pages/about.njk`. */
  readonly file: string;
  /** Address without the base: `/about/`. */
  readonly url: string;
  /** Left out of search, site map and suggestions. */
  readonly hidden: boolean;
  /** The whole page. */
  readonly html: string;
  /** What was wrong with its Markdown. */
  readonly problems: readonly Problem[];
}

/** Reads a page that Eleventy has made. */
export function ownPage(made: Pick<OwnPage, 'file' | 'url' | 'hidden' | 'html' | 'problems'>): OwnPage {
  return { ...made, ...readPageBody(made.html) };
}

/** What a template says of its page in its front matter. */
export interface OwnPageData {
  /** Address without the base. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly hidden: boolean;
}

export interface OwnPageView extends PageFrame {
  readonly layout: 'own-page';
  /** Its template may write anything. */
  readonly hasParts: true;
}

/** The frame of the site around a page of its own; it stands below the home page, unless it is the home page. */
export function ownPageView(
  page: OwnPageData,
  helpCenter: HelpCenter,
  urls: Urls,
  words: Words,
): OwnPageView {
  const { url, title, description, hidden } = page;
  const trail = url === builtInPaths.home ? [] : [{ url, title }];
  const framed = {
    url,
    title,
    description: description === '' ? helpCenter.site.description : description,
    noindex: hidden,
    category: undefined,
    trail,
  };
  return { ...frame(framed, helpCenter, urls, words), layout: 'own-page', hasParts: true };
}
