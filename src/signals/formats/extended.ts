import type { LogRequest, ReadLine } from '../types.ts';

/**
 * The extended log format, whose lines follow a line `#Fields:` that names them: of CloudFront and IIS
 * (https://www.w3.org/TR/WD-logfile).
 */
export function createExtendedReader(): ReadLine & { readonly isDirective: (line: string) => boolean } {
  let names: readonly string[] = [];
  const read = (line: string): LogRequest | undefined => {
    if (names.length === 0) return undefined;
    const values = line.split(line.includes('\t') ? '\t' : ' ');
    const field = (...wanted: readonly string[]): string => {
      const place = names.findIndex((name) => wanted.includes(name.toLowerCase()));
      const value = place === -1 ? '' : (values[place] ?? '');
      return value === '-' ? '' : value;
    };
    const time = Date.parse(`${field('date')}T${field('time')}Z`);
    const path = field('cs-uri-stem', 'cs-uri');
    const status = Number(field('sc-status'));
    if (Number.isNaN(time) || path === '' || !Number.isInteger(status) || status === 0) return undefined;
    const query = field('cs-uri-query');
    return {
      time,
      method: field('cs-method') || 'GET',
      target: query === '' ? path : `${path}?${query}`,
      status,
      referrer: decoded(field('cs(referer)')),
      agent: decoded(field('cs(user-agent)')),
    };
  };
  const isDirective = (line: string): boolean => {
    if (!line.startsWith('#')) return false;
    if (/^#Fields:/i.test(line)) names = line.slice('#Fields:'.length).trim().split(/\s+/);
    return true;
  };
  return Object.assign(read, { isDirective });
}

/** CloudFront writes spaces as `%20`, and IIS as `+`. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}
