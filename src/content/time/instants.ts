const written =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?[ ]?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads a day or an instant: `2026-12-01` is the beginning of that day, `2026-12-01T09:00` a time of it, both in the
 * given time zone, and `2026-12-01T09:00+01:00` an instant by itself (RFC 3339; RFC 9557 without the names of zones).
 *
 * @param timeZone IANA name: `Europe/Berlin`
 * @returns milliseconds since 1970; nothing for what is none, such as the 30th of February
 */
export function readInstant(text: string, timeZone: string): number | undefined {
  const match = written.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((digits) => Number(digits ?? 0));
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const isDay = new Date(local).toISOString().slice(0, 10) === text.trim().slice(0, 10);
  if (!isDay || hour > 23 || minute > 59 || second > 59) return undefined;
  const zone = match[7];
  if (zone === undefined) return local - offsetNear(local, timeZone);
  return local - offsetOf(zone);
}

/** The day that an instant is in, as `2026-12-01`. */
export function dayIn(time: number, timeZone: string): string {
  return new Date(time + offsetAt(time, timeZone)).toISOString().slice(0, 10);
}

/** An instant as people write it: `2026-12-01 09:00`, without the time where it is the beginning of a day. */
export function instantText(time: number, timeZone: string): string {
  const [day = '', clock = ''] = new Date(time + offsetAt(time, timeZone)).toISOString().split('T');
  return clock.startsWith('00:00:00') ? day : `${day} ${clock.slice(0, 5)}`;
}

/** Whether there is such a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** Where the clocks are set in between, the time of before is taken for one that comes twice. */
function offsetNear(local: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const guess = offsetAt(local, timeZone);
  return offsetAt(local - guess, timeZone);
}

/** Milliseconds that a time zone is ahead of UTC. */
function offsetAt(time: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(time);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return offsetOf(name.replace('GMT', '') || 'Z');
}

/** `+01:00`, `-0330` or `Z` in milliseconds. */
function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})(?::(\d{2}))?$/.exec(zone);
  if (!match) return 0;
  const [, sign, hours, minutes, seconds = 0] = match;
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -size : size;
}
