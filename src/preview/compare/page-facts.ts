import type { PageState } from '../types.ts';

/** What a page says of itself besides its text, before and after. */
export interface PageFact {
  readonly name: 'title' | 'description' | 'categories' | 'tags' | 'visibility';
  /** Nothing where there was none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Finds what differs in the front matter of two states of a page, as far as readers notice it. */
export function changedFacts(before: PageState, after: PageState): readonly PageFact[] {
  const facts: readonly PageFact[] = [
    { name: 'title', before: before.title, after: after.title },
    { name: 'visibility', before: visibility(before), after: visibility(after) },
    { name: 'categories', before: list(before.categories), after: list(after.categories) },
    { name: 'tags', before: list(before.tags), after: list(after.tags) },
    { name: 'description', before: before.description, after: after.description },
  ];
  return facts.filter((fact) => fact.before !== fact.after);
}

function visibility({ hidden }: PageState): string {
  return hidden ? 'hidden: left out of lists and search' : 'shown';
}

function list(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(', ');
}
