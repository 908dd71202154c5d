import { ExpectedError } from '../../problems/expected-error.ts';
import { createArticleState } from '../article-state.ts';
import type { RenderContext } from '../context.ts';
import { finishArticle } from '../html/finish.ts';
import { tags } from './index.ts';
import type { Tag, TagShortcode } from './tag.ts';

/** A tag as templates call it: values in, HTML out. */
export interface Shortcode {
  readonly name: string;
  /** Has a body, whose HTML is the first value. */
  readonly isPaired: boolean;
  /** Throws an `ExpectedError` where a value is wrong: what templates show is nobody's article to report it in. */
  readonly render: (...values: readonly unknown[]) => string;
}

/** The tags that templates have, for engines that want to know before there is a site. */
export const templateTags: readonly Pick<Shortcode, 'name' | 'isPaired'>[] = [...tags.values()].flatMap(
  ({ name, isBlock, shortcode }) => (shortcode ? [{ name, isPaired: isBlock }] : []),
);

/** Creates the shortcodes of a site: the tags of its articles that templates may call too, with the same HTML. */
export function createShortcodes(context: RenderContext): readonly Shortcode[] {
  return [...tags.values()].flatMap((tag) => {
    const { name, isBlock, shortcode } = tag;
    if (!shortcode) return [];
    // Layouts ask for the same few icons on every page.
    const known = new Map<string, string>();
    const render = (...values: readonly unknown[]): string => {
      const key = isBlock ? undefined : JSON.stringify(values);
      const html = (key !== undefined && known.get(key)) || renderTag(tag, shortcode, values, context);
      if (key !== undefined) known.set(key, html);
      return html;
    };
    return [{ name, isPaired: isBlock, render }];
  });
}

function renderTag(
  tag: Tag,
  shortcode: TagShortcode,
  values: readonly unknown[],
  context: RenderContext,
): string {
  const texts = values.map((value) => textOf(value, tag.name, shortcode));
  const isEmpty = tag.needsArguments && texts[0]?.trim() === '';
  if (texts.length < shortcode.fewest || texts.length > shortcode.most || isEmpty) {
    throw unusable(`\`{% ${tag.name} %}\` has too few or too many values`, shortcode);
  }
  const page = { title: '', url: '/', description: '' };
  const state = createArticleState({ file: '', source: texts.join(' '), bodyOffset: 0, page }, context);
  const html = shortcode.html(texts, state);
  // The body of a paired one is the template's own, and not an article's, of which no more than a policy allows is written.
  const finished = tag.isBlock ? html : finishArticle(html, state, { imagesBefore: 1 }).html;
  const problem = state.problems().find(({ rule }) => !shownAllTheSame.has(rule));
  if (!problem) return finished;
  const message = problem.message.replaceAll(tag.example, shortcode.example);
  const [near] = problem.suggestions;
  throw new ExpectedError(near === undefined ? message : `${message} Did you mean \`${near}\`?`);
}

/** A picture that is larger than it needs to be, or has a wrong ending, can be seen. */
const shownAllTheSame: ReadonlySet<string> = new Set(['large-image', 'image-format']);

/** Nunjucks has strings of its own for HTML that is not to be escaped. */
function textOf(value: unknown, name: string, shortcode: TagShortcode): string {
  if (typeof value === 'string' || value instanceof String) return String(value);
  const written = value === undefined ? 'a variable that is not set' : `\`${JSON.stringify(value)}\``;
  throw unusable(`\`{% ${name} %}\` takes texts, and got ${written}`, shortcode);
}

function unusable(what: string, { example }: TagShortcode): ExpectedError {
  return new ExpectedError(`${what}: write it as \`${example}\`.`);
}
