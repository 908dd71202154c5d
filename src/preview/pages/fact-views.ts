import type { PageChange } from '../compare/changes.ts';

/** What a page says of itself, before and after, as a list shows it. */
export interface FactView {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const labels = {
  title: 'Title',
  visibility: 'Visibility',
  categories: 'Categories',
  tags: 'Tags',
  description: 'Description',
} as const;

/** What differs between two states of a page besides its text, its address first where it has moved. */
export function factViews(change: PageChange): readonly FactView[] {
  if (change.kind === 'added' || change.kind === 'removed') return [];
  const { before, after } = change;
  const address = { label: 'Address', before: before.url, after: after.url };
  const facts = change.facts.map((fact) => ({
    label: labels[fact.name],
    before: fact.before,
    after: fact.after,
  }));
  return change.kind === 'moved' ? [address, ...facts] : facts;
}
