import nunjucks from 'nunjucks';
import type { PageView } from '../pages/all-pages.ts';
import type { HealthView } from '../pages/health-view.ts';
import type { PreviewBar } from '../preview/pages/preview-bar.ts';
import type { PreviewView } from '../preview/pages/preview-pages.ts';
import { ProblemsError } from '../problems/problems-error.ts';
import { type Shortcode, templateTags } from '../rendering/tags/shortcodes.ts';
import type { Words } from '../wording/words.ts';
import type { ShownImage, ShownLogo } from './brand/brand-assets.ts';
import { createLayoutCompiler, ownLayoutsDir } from './layout-files.ts';
import { layoutFile, layoutProblem } from './layout-problem.ts';
import { addNunjucksTags, type NunjucksTag } from './nunjucks-tags.ts';

export interface LayoutAssets {
  /** Address of the style sheet, with the base. */
  readonly stylesheet: string;
  /** Address of the module that every page loads, with the base. */
  readonly script: string;
  /** Address of the script that runs before a page is painted, with the base. */
  readonly theme: string;
  /** Address of the mark of the site, which is its icon too, with the base. */
  readonly brand: string;
  /** Address of the script that decides before a page is painted whether its banner is shown. */
  readonly banner: string | undefined;
  /** Address of the script of the home page that shows what its reader has read. */
  readonly readArticles: string;
  /** Addresses of the fonts that every page shows. */
  readonly fonts: readonly string[];
  /** Addresses of drawings beside categories, by the addresses of their pages; empty where none has any. */
  readonly categoryIcons: Readonly<Record<string, string>>;
  readonly logo: ShownLogo | undefined;
  readonly homeImage: ShownImage | undefined;
  /** Address of the feed of changed articles, with the base, where there is one. */
  readonly feed: string | undefined;
  /**
   * Addresses of the style sheets of what only the home page and the one for what is not there show, only pages that
   * hold what few articles do, only scripts, and only previews.
   */
  readonly homeStyles: string;
  readonly partStyles: string;
  readonly addedStyles: string;
  readonly previewStyles: string;
}

/** What is shown in a layout. */
export interface Shown {
  readonly view: PageView | PreviewView | HealthView;
  readonly assets: LayoutAssets;
  /** What a preview says on a page that the change touches. */
  readonly bar?: PreviewBar | undefined;
  /** The tags of articles, for layouts to use as well. */
  readonly shortcodes: readonly Shortcode[];
}

/** Puts a view into the layout that it names. */
export type Layouts = (shown: Shown) => string;

/** The layouts in the language of the words. */
export type LayoutsIn = (words: Words) => Layouts;

/**
 * Reads the layouts; they are trusted, and everything that they show is escaped. What is read is kept: an edit of a
 * layout makes no difference to these.
 *
 * @param includesDirs folders of layouts; of two files of one name, that in the first of them counts
 * @returns the layouts in a language, by what they say in it: compiled once for all of them
 * @throws ProblemsError for layouts that Nunjucks cannot read; the function that is returned throws one for a layout
 * that cannot show a page
 */
export function createLayouts(includesDirs: readonly string[]): LayoutsIn {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([...includesDirs]), {
    autoescape: true,
    throwOnUndefined: true,
  });
  // Templates are compiled once for all states of a site, so that tags find those of the one that is shown.
  let current: readonly Shortcode[] = [];
  const tags = templateTags.map(({ name, isPaired }): NunjucksTag => {
    const render = (values: readonly unknown[]): string => {
      const shortcode = current.find((candidate) => candidate.name === name);
      if (!shortcode) throw new Error(`There is no tag ${name} in layouts.`);
      return shortcode.render(...values);
    };
    return { name, isPaired, render };
  });
  addNunjucksTags(environment, nunjucks, tags);
  const compile = createLayoutCompiler(environment, includesDirs);
  // What a site has may be wrong, and is to be said in any case; ours are compiled when they are first shown.
  compile((path) => !path.startsWith(ownLayoutsDir));
  return (words) =>
    ({ view, assets, bar, shortcodes }) => {
      current = shortcodes;
      // As a global, macros have them too.
      environment.addGlobal('words', words);
      const layout = `layouts/${view.layout}.njk`;
      compile((_path, name) => name === layout);
      try {
        return environment.render(layout, { view, assets, bar });
      } catch (error) {
        throw new ProblemsError([layoutProblem(error, layoutFile(layout), includesDirs)]);
      }
    };
}
