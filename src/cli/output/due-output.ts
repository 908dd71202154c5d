import { instantText } from '../../content/time/instants.ts';
import type { DueEvent } from '../../due/due.ts';
import { printable } from '../../problems/reporters/printable.ts';

const labels = { published: 'published', 'taken away': 'taken away', review: 'review due' } as const;

export interface DueTextOptions {
  readonly now: number;
  readonly contentPath: string;
  readonly timeZone: string;
  /** As it was written. */
  readonly within: string;
}

/** For people: one event a line, in order of time. */
export function dueText(events: readonly DueEvent[], options: DueTextOptions): string {
  const { now, contentPath, timeZone, within } = options;
  if (events.length === 0) return `Nothing is due within ${printable(within)}.\n`;
  const rows = events.map(({ kind, time, file, owner }) => {
    const day = time === 0 ? 'never' : instantText(time, timeZone);
    const label = kind === 'review' && time < now ? 'review overdue' : labels[kind];
    return [time === 0 ? 'never reviewed' : day, label, `${contentPath}/${file}`, owner ?? ''].map(printable);
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** For programs. */
export function dueRows(events: readonly DueEvent[], now: number): readonly object[] {
  return events.map(({ kind, time, file, title, owner = null }) => ({
    kind,
    time: time === 0 ? null : new Date(time).toISOString(),
    isOverdue: kind === 'review' && time < now,
    file,
    title,
    owner,
  }));
}
