import type { HeaderRule } from './host-headers.ts';
import { escapedPattern, type HostRules, patternOf, unpublished } from './host-rules.ts';
import { literalRedirects } from './literal-redirects.ts';

/**
 * What nginx is to do for a site, to be included in a `server` block that says where the site listens and where its
 * folder is. A `location` that sets a header has none of those around it, so that each has all of its own
 * (https://nginx.org/en/docs/http/ngx_http_headers_module.html).
 */
export function nginxConfig({ headers, redirects, notFound, notFoundBelow, basePath }: HostRules): string {
  const everywhere = headers.find(({ path }) => path === '/*')?.headers ?? {};
  const locations = new Map<string, string>();
  const put = (location: string, body: string) => {
    if (!locations.has(location)) locations.set(location, `location ${location} {\n${body}}\n`);
  };
  for (const rule of headers) {
    if (rule.path !== '/*') put(locationOf(rule.path), headerLines(headersAt(rule.path, headers)));
  }
  for (const path of unpublished) put(`= ${quoted(path)}`, '    return 404;\n');
  const { exact, prefixes, patterns } = literalRedirects(redirects);
  for (const { from, to } of exact) put(`= ${quoted(decodeURIComponent(from))}`, leadTo(to));
  for (const { from, to } of prefixes) put(`^~ ${quoted(decodeURIComponent(from))}`, leadTo(to));
  for (const { from, to } of patterns) put(`~* ${quoted(patternOf(from))}`, leadTo(to));
  for (const below of notFoundBelow) put(quoted(below.path), `    error_page 404 ${below.notFound};\n`);
  if (basePath !== '') put('= /', leadTo(`${basePath}/`));
  return `index index.html;
charset utf-8;
charset_types text/css text/plain text/markdown text/xml application/javascript application/json;
absolute_redirect off;
error_page 404 ${notFound};
gzip on;
gzip_vary on;
gzip_types text/css text/plain text/markdown text/xml application/xml application/javascript application/json image/svg+xml;

${headerLines(everywhere, '')}
${[...locations.values()].join('\n')}`;
}

/** What all rules that hold at an address say together, or below a folder; the later one counts. */
function headersAt(path: string, rules: readonly HeaderRule[]): HeaderRule['headers'] {
  const holding = rules.filter(
    (rule) => rule.path === path || (rule.path.endsWith('*') && path.startsWith(rule.path.slice(0, -1))),
  );
  return Object.assign({}, ...holding.map(({ headers }) => headers));
}

/** Where a rule holds: at one address, below a folder, or wherever an address ends so. */
function locationOf(path: string): string {
  const [start = '', end] = path.split('*');
  if (end === undefined) return `= ${quoted(path)}`;
  if (end === '') return `^~ ${quoted(start)}`;
  return `~ ${quoted(`^${escapedPattern(start)}.*${escapedPattern(end)}$`)}`;
}

/** A type takes the place of that which nginx would send; other headers are added. */
function headerLines(headers: HeaderRule['headers'], indent = '    '): string {
  return Object.entries(headers)
    .map(([name, value]) =>
      name === 'Content-Type'
        ? `${indent}types { }\n${indent}default_type ${quoted(value)};\n`
        : `${indent}add_header ${name} ${quoted(value)} always;\n`,
    )
    .join('');
}

/** The query of the old address goes along. */
function leadTo(address: string): string {
  return `    return 301 ${quoted(`${address.replaceAll('$', '%24')}`).slice(0, -1)}$is_args$args";\n`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
