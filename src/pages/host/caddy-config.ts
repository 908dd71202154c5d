import type { Redirect } from '../../model/types.ts';
import type { HeaderRule } from './host-headers.ts';
import { escapedPattern, type HostRules, patternOf, unpublished } from './host-rules.ts';
import { literalRedirects } from './literal-redirects.ts';

/**
 * What Caddy is to do for a site, to be imported in a site block that says where its folder is. In `route`, what stands
 * below holds over what stands above; elsewhere Caddy sorts directives by itself
 * (https://caddyserver.com/docs/caddyfile/directives/route).
 */
export function caddyConfig({ headers, redirects, notFound, notFoundBelow, basePath }: HostRules): string {
  const { exact, prefixes, patterns } = literalRedirects(redirects);
  const root = basePath === '' ? [] : [{ from: '/', to: `${basePath}/` }];
  const leads = [
    ...[...root, ...exact].map(({ from, to }) => redirect(decodeURIComponent(from), to)),
    ...prefixes.map(({ from, to }) => redirect(`${decodeURIComponent(from)}*`, to)),
    ...patterns.map(patternRedirect),
  ];
  return `encode gzip
map {query} {signpost_query} {
	~^(.+)$ "?\${1}"
	default ""
}
route {
${headers.map(headerBlock).join('')}${leads.join('')}${unpublished.map((path) => `\terror ${quoted(path)} 404\n`).join('')}	file_server
}
handle_errors {
${missing(notFound, notFoundBelow)}	file_server
}
`;
}

/** Which page is shown in place of what is not there: in a translation its own. */
function missing(notFound: string, below: HostRules['notFoundBelow']): string {
  const isMissing = 'expression `{http.error.status_code} == 404`';
  if (below.length === 0) return `\t@missing ${isMissing}\n\trewrite @missing ${notFound}\n`;
  const all = below.map(({ path }) => quoted(`${path}*`)).join(' ');
  const lines = [
    ...below.map(({ path, notFound: page }) => [`path ${quoted(`${path}*`)}`, page] as const),
    [`not path ${all}`, notFound] as const,
  ];
  return lines
    .map(([where, page], index) => {
      const matcher = `@missing${index}`;
      return `\t${matcher} {\n\t\t${isMissing}\n\t\t${where}\n\t}\n\trewrite ${matcher} ${page}\n`;
    })
    .join('');
}

function headerBlock({ path, headers }: HeaderRule, index: number): string {
  const [start = '', end = ''] = path.split('*');
  const matcher = `@rule${index}`;
  const where =
    end === ''
      ? `path ${quoted(path)}`
      : `path_regexp ${quoted(`^${escapedPattern(start)}.*${escapedPattern(end)}$`)}`;
  const lines = Object.entries(headers).map(([name, value]) => `\t\t${name} ${quoted(value)}\n`);
  return `\t${matcher} ${where}\n\theader ${matcher} {\n${lines.join('')}\t}\n`;
}

/** The query of the old address goes along. */
function redirect(from: string, to: string): string {
  return `\tredir ${quoted(from)} ${quoted(`${to}{signpost_query}`)} 301\n`;
}

/** A path with stars in it stops at a slash there. */
function patternRedirect({ from, to }: Redirect, index: number): string {
  const matcher = `@old${index}`;
  const lead = `redir ${matcher} ${quoted(`${to}{signpost_query}`)} 301`;
  return `\t${matcher} path_regexp ${quoted(`(?i)${patternOf(from)}`)}\n\t${lead}\n`;
}

/** Between back quotes nothing has a meaning; no address holds one. */
function quoted(text: string): string {
  return text.includes('`') ? `"${text.replace(/["\\]/g, '\\$&')}"` : `\`${text}\``;
}
