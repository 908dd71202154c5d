import type { ArticleDocument } from '../content/types.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { compareText } from './order.ts';

/** A tag as readers see it, and what its address is made of. */
export interface TagName {
  readonly name: string;
  readonly slug: string;
  /** How many visible articles have it. */
  readonly count: number;
}

/** Whether a tag has a page: one that a single article has leads to nothing else, and is a word for the search. */
export function hasPage({ count }: TagName): boolean {
  return count > 1;
}

/**
 * What makes two tags the same and stands in the address of their page: letters and digits, with `-` between words.
 * Empty where a tag has none of them.
 */
export function tagSlug(tag: string): string {
  return tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The tags of a help center. */
export interface TagTable {
  /** By slug, sorted by it. */
  readonly tags: ReadonlyMap<string, TagName>;
  /** The slug of every spelling there is; making one takes longer than all else here. */
  readonly slugs: ReadonlyMap<string, string>;
}

/** How many articles spell a tag in one way, and how many of these are translations. */
interface Spelling {
  readonly articles: number;
  readonly translations: number;
}

/**
 * Gathers the tags of visible articles. Of several spellings the most frequent one counts, then the one that comes
 * first by code unit; articles that write another one are reported. Translations come before articles that are shown
 * in the language of the source: `Markdown` is German, whatever those that wait for their translation write.
 */
export function collectTags(
  articles: readonly ArticleDocument[],
): TagTable & { readonly problems: readonly Problem[] } {
  const written = new Set(articles.flatMap(({ frontMatter }) => frontMatter.tags));
  const slugs = new Map([...written].map((tag) => [tag, tagSlug(tag)]));
  const spellings = new Map<string, Map<string, Spelling>>();
  const counts = new Map<string, number>();
  for (const { frontMatter, translationOf } of articles) {
    if (frontMatter.hidden) continue;
    const translations = translationOf === undefined ? 0 : 1;
    for (const tag of new Set(frontMatter.tags)) {
      const slug = slugs.get(tag) ?? '';
      const written = spellings.get(slug) ?? new Map<string, Spelling>();
      const before = written.get(tag) ?? { articles: 0, translations: 0 };
      const now = { articles: before.articles + 1, translations: before.translations + translations };
      spellings.set(slug, written.set(tag, now));
    }
    for (const slug of new Set(frontMatter.tags.map((tag) => slugs.get(tag) ?? '')))
      counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  spellings.delete('');
  const tags = new Map(
    [...spellings]
      .sort(([a], [b]) => compareText(a, b))
      .map(([slug, written]) => {
        return [slug, { name: chosen(written), slug, count: counts.get(slug) ?? 0 }] as const;
      }),
  );
  const problems = articles.flatMap((article) => problemsOf(article, { tags, slugs }));
  return { tags, slugs, problems };
}

function chosen(written: ReadonlyMap<string, Spelling>): string {
  const [first] = [...written].sort(
    ([a, one], [b, other]) =>
      other.translations - one.translations || other.articles - one.articles || compareText(a, b),
  );
  return first?.[0] ?? '';
}

function problemsOf(article: ArticleDocument, { tags, slugs }: TagTable): readonly Problem[] {
  const { file, frontMatter, positionOf } = article;
  return frontMatter.tags.flatMap((target, index) => {
    if (target === '') return [];
    const slug = slugs.get(target) ?? '';
    const name = slug === '' ? undefined : (tags.get(slug)?.name ?? target);
    if (name === target) return [];
    const message =
      name === undefined
        ? `The tag \`${target}\` has no letter and no digit to make an address of, and is not shown: use a word.`
        : `\`${target}\` and \`${name}\` are one tag, since only letters and digits count, and capitals do not: write it as most articles do.`;
    const suggestions = name === undefined ? [] : [name];
    return [
      problem({
        file,
        position: positionOf('tags', index),
        rule: 'tag-spelling',
        target,
        message,
        suggestions,
      }),
    ];
  });
}
