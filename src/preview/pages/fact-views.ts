import type { PageChange } from '../compare/changes.ts';
import { withVisibleSigns } from '../wording.ts';

/** What a page says of itself, before and after, as a list shows it. */
export interface FactView {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A value before and after, with what would turn it around written out. */
export function factView(label: string, before: string | undefined, after: string | undefined): FactView {
  return { label, before: before && withVisibleSigns(before), after: after && withVisibleSigns(after) };
}

/** What differs between two states of a page besides its text, its address first where it has moved. */
export function factViews(change: PageChange): readonly FactView[] {
  if (change.kind === 'added' || change.kind === 'removed') return [];
  const { before, after } = change;
  const { before: from, after: to } = change.hostAddresses ?? { before: before.url, after: after.url };
  const address = factView('Address', from, to);
  const facts = change.facts.map((fact) =>
    factView(fact.name.charAt(0).toUpperCase() + fact.name.slice(1), fact.before, fact.after),
  );
  return change.kind === 'moved' ? [address, ...facts] : facts;
}
