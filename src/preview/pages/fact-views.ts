import type { PageChange } from '../compare/changes.ts';

/** What a page says of itself, before and after, as a list shows it. */
export interface FactView {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What differs between two states of a page besides its text, its address first where it has moved. */
export function factViews(change: PageChange): readonly FactView[] {
  if (change.kind === 'added' || change.kind === 'removed') return [];
  const { before, after } = change;
  const { before: from, after: to } = change.hostAddresses ?? { before: before.url, after: after.url };
  const address = { label: 'Address', before: from, after: to };
  const facts = change.facts.map(({ name, ...sides }) => ({
    label: name.charAt(0).toUpperCase() + name.slice(1),
    ...sides,
  }));
  return change.kind === 'moved' ? [address, ...facts] : facts;
}
