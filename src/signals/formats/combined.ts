import type { LogRequest } from '../types.ts';

const text = String.raw`"((?:[^"\\]|\\.)*)"`;

/** `host - user [time] "GET / HTTP/1.1" 200 12 "referrer" "agent"`, with anything behind it; referrer and agent may be missing. */
const line = new RegExp(String.raw`^\S+ \S+ .*?\[([^\]]+)\] ${text} (\d{3}) \S+(?: ${text} ${text})?`);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const clock = /^(\d{1,2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})$/;

/**
 * The common and the combined log format of Apache, nginx and most others
 * (https://httpd.apache.org/docs/2.4/logs.html#combined).
 */
export function readCombined(written: string): LogRequest | undefined {
  const [, when = '', request = '', status = '', referrer = '-', agent = '-'] = line.exec(written) ?? [];
  const time = timeOf(when);
  const [, method, target] = /^([A-Z]+) (\S+)(?: HTTP\/[\d.]+)?$/.exec(unescaped(request)) ?? [];
  if (time === undefined || method === undefined || target === undefined) return undefined;
  const said = (value: string) => (value === '-' ? '' : unescaped(value));
  return { time, method, target, status: Number(status), referrer: said(referrer), agent: said(agent) };
}

function timeOf(written: string): number | undefined {
  const [, day, month = '', year, hour, minute, second, sign, zoneHour, zoneMinute] =
    clock.exec(written) ?? [];
  const place = months.indexOf(month);
  if (place === -1) return undefined;
  const local = Date.UTC(Number(year), place, Number(day), Number(hour), Number(minute), Number(second));
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60_000;
  return sign === '-' ? local + offset : local - offset;
}

/** Servers write quotes and other signs as `\"` and `\x22`. */
function unescaped(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replace(/\\(?:x([0-9a-f]{2})|(.))/gi, (_written, code?: string, sign?: string) =>
    code === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
