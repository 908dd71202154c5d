const units = ['day', 'week', 'month', 'year'] as const;

/** A stretch of the calendar: `6 months`. */
export interface Period {
  readonly count: number;
  readonly unit: (typeof units)[number];
}

/** Reads `6 months`, `1 year` or `90 days`; nothing for what is none, and for none at all. */
export function readPeriod(text: string): Period | undefined {
  const match = /^(\d{1,4})\s*(day|week|month|year)s?$/i.exec(text.trim());
  const unit = units.find((name) => name === match?.[2]?.toLowerCase());
  const count = Number(match?.[1]);
  return unit === undefined || count === 0 ? undefined : { count, unit };
}

/** `6 months`, `1 year`. */
export function periodText({ count, unit }: Period): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * The day that lies a period behind another; from the 31st, a month on is the last day of the next.
 *
 * @param time milliseconds since 1970, of which the day counts in UTC
 */
export function after(time: number, { count, unit }: Period): number {
  const date = new Date(time);
  if (unit === 'day' || unit === 'week')
    return time + count * (unit === 'week' ? 7 : 1) * 24 * 60 * 60 * 1000;
  const month = date.getUTCMonth() + (unit === 'year' ? 12 * count : count);
  const day = date.getUTCDate();
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), month, Math.min(day, lastDay)) + (time % (24 * 60 * 60 * 1000));
}
