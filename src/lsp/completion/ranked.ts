import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver/node';

/** So many are offered: a list that is longer is typed on, and not read. */
const most = 40;

/** Something that may be written, with the texts by which it is found. */
export interface Choice {
  /** What is put in. */
  readonly text: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  /** The best first: what begins so comes before what holds it. */
  readonly names: readonly string[];
  readonly kind?: CompletionItemKind;
}

/**
 * The choices that what was typed may mean, the nearest first: a name that begins so, then a word of a name, then what
 * stands anywhere in one.
 *
 * @param range what is replaced
 * @param written what stands in it before the cursor, where that is more than the name that was typed
 */
export function ranked(
  typed: string,
  choices: Iterable<Choice>,
  range: Range,
  written = typed,
): readonly CompletionItem[] {
  const query = fold(typed);
  const found: { readonly choice: Choice; readonly rank: number }[] = [];
  for (const choice of choices) {
    const rank = rankOf(query, choice.names);
    if (rank !== undefined) found.push({ choice, rank });
  }
  found.sort((a, b) => a.rank - b.rank || (a.choice.label < b.choice.label ? -1 : 1));
  return found.slice(0, most).map(({ choice }, index) => ({
    label: choice.label,
    kind: choice.kind ?? CompletionItemKind.Reference,
    ...(choice.detail !== undefined && { detail: choice.detail }),
    ...(choice.documentation !== undefined && {
      documentation: { kind: 'markdown', value: choice.documentation },
    }),
    sortText: String(index).padStart(3, '0'),
    // Editors filter again, by what stands in the range.
    filterText: written === '' ? choice.text : written,
    textEdit: { range, newText: choice.text },
  }));
}

function rankOf(query: string, names: readonly string[]): number | undefined {
  if (query === '') return 0;
  let best: number | undefined;
  for (const [index, name] of names.entries()) {
    const folded = fold(name);
    const at = folded.indexOf(query);
    if (at === -1) continue;
    const place = at === 0 ? 0 : /[\p{L}\p{N}]/u.test(folded[at - 1] ?? '') ? 20 : 10;
    // Of names that begin alike, the shorter one is the nearer.
    const rank = place + index + Math.min(folded.length, 99) / 100;
    if (best === undefined || rank < best) best = rank;
  }
  return best;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
