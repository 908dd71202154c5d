/**
 * Gives out the ids of a page, each once.
 *
 * Heading ids are GitHub's: the text in lower case, everything but letters, digits, `_`, `-` and spaces deleted,
 * each space a dash; the second of its kind gets `-1`. This keeps every working deep link of the real help center
 * (DESIGN decision 7).
 */
export interface Ids {
  /** Makes the id of a heading from its text. */
  readonly forHeading: (text: string) => string;
  /** Makes an id that is still free from one that is not. */
  readonly variantOf: (id: string) => string;
}

/** Ids of the layouts in `_includes/` and of what scripts add to them, which every page has around its article. */
export const frameIds = [
  'signpost-feedback',
  'signpost-links',
  'signpost-main',
  'signpost-related',
  'signpost-search-list',
  'signpost-sidebar',
  'signpost-toc',
] as const;

export function createIds(): Ids {
  const taken = new Set<string>(frameIds);
  const next = new Map<string, number>();
  const variantOf = (id: string): string => {
    let variant = id;
    while (taken.has(variant)) {
      const count = next.get(id) ?? 1;
      next.set(id, count + 1);
      variant = `${id}-${count}`;
    }
    taken.add(variant);
    return variant;
  };
  return {
    forHeading: (text) => variantOf(slugOf(text) || 'section'),
    variantOf,
  };
}

/** `Let's Include/Exclude` is `lets-includeexclude`; runs of dashes stay. */
export function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
}
