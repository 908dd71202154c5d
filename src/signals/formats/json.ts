import type { LogRequest } from '../types.ts';

/** What logs of JSON lines call each part: those of Netlify, Cloudflare, Vercel, Caddy, nginx and others. */
const keys = {
  time: [
    'timestamp',
    'EdgeStartTimestamp',
    'time',
    'ts',
    'time_iso8601',
    'time_local',
    '@timestamp',
    'datetime',
  ],
  method: [
    'method',
    'ClientRequestMethod',
    'request_method',
    'requestMethod',
    'request.method',
    'proxy.method',
  ],
  target: [
    'ClientRequestURI',
    'request_uri',
    'uri',
    'request.uri',
    'requestUrl',
    'url',
    'path',
    'proxy.path',
    'request_path',
  ],
  query: ['query', 'query_string', 'queryString', 'ClientRequestQuery'],
  status: [
    'status_code',
    'status',
    'EdgeResponseStatus',
    'statusCode',
    'response.status',
    'proxy.statusCode',
  ],
  referrer: [
    'referrer',
    'referer',
    'ClientRequestReferer',
    'http_referer',
    'request.headers.Referer',
    'proxy.referer',
  ],
  agent: [
    'user_agent',
    'userAgent',
    'ClientRequestUserAgent',
    'http_user_agent',
    'request.headers.User-Agent',
    'proxy.userAgent',
  ],
} as const;

/** A line that is an object of JSON. */
export function readJsonLine(line: string): LogRequest | undefined {
  const value = parsed(line);
  if (value === undefined) return undefined;
  const text = (names: readonly string[]): string => {
    for (const name of names) {
      const found = valueAt(value, name);
      if (typeof found === 'string' || typeof found === 'number') return String(found);
    }
    return '';
  };
  const time = timeOf(text(keys.time));
  const target = text(keys.target);
  const status = Number(text(keys.status));
  if (time === undefined || target === '' || !Number.isInteger(status) || status === 0) return undefined;
  const query = text(keys.query).replace(/^\?/, '');
  return {
    time,
    method: text(keys.method).toUpperCase() || 'GET',
    target: query === '' || target.includes('?') ? target : `${target}?${query}`,
    status,
    referrer: text(keys.referrer),
    agent: text(keys.agent),
  };
}

function parsed(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Below names with dots between them; of a list, as Caddy writes headers, the first. */
function valueAt(value: unknown, name: string): unknown {
  let found: unknown = value;
  for (const part of name.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Reflect.get(found, part);
  }
  return Array.isArray(found) ? found[0] : found;
}

/** A date, or a number of seconds, milliseconds or nanoseconds since 1970. */
function timeOf(written: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(written)) {
    const number = Number(written);
    if (number > 1e17) return number / 1e6;
    return number > 1e11 ? number : number * 1000;
  }
  const time = Date.parse(written);
  return Number.isNaN(time) ? undefined : time;
}
