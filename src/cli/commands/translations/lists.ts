import { printable } from '../../../problems/reporters/printable.ts';
import { type Translation, type TranslationState, translationStates } from '../../../translations/states.ts';

/** A line for each language, with how many translations are in each state. */
export function table(all: readonly Translation[]): string {
  const rows = [...Map.groupBy(all, ({ language }) => language)].map(([language, found]) => [
    language,
    ...translationStates.map((state) => `${found.filter((one) => one.state === state).length}`),
  ]);
  const cells = [['language', ...translationStates], ...rows];
  const widths = (cells[0] ?? []).map((_cell, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** A line for each translation. */
export function list(found: readonly Translation[], contentPath: string): string {
  if (found.length === 0) return 'None.\n';
  const width = Math.max(...found.map(({ state }) => state.length));
  return found
    .map(({ state, file }) => printable(`${padded(state, width)}  ${contentPath}/${file}`))
    .map((line) => `${line}\n`)
    .join('');
}

function padded(state: TranslationState, width: number): string {
  return state.padEnd(width);
}
