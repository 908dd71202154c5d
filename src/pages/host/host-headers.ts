import type { Brand } from '../../content/settings/brand/types.ts';
import { isIndexed } from '../../content/settings/deployment.ts';
import { hostTraits } from '../../content/settings/hosts.ts';
import type { SiteConfig } from '../../content/types.ts';
import { builtInPaths, type Urls } from '../../model/urls.ts';
import { playerOrigins } from '../../rendering/html/elements/embeds.ts';
import type { HostedEdition } from './hosted-edition.ts';
import { speculationRules, speculationType } from './speculation-rules.ts';

/** Headers that the host sends with every address that begins like `path`, where it ends with `*`. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What the host sends with the files of a site. No two rules set the same header of one address, since hosts do not
 * agree on which of the two would count; but for the policy of images and files. Of two policies some hosts send both,
 * and browsers keep to both; the others send the later one, which forbids more.
 *
 * @param editions the site in each of its languages
 */
export function hostHeaders(
  site: SiteConfig,
  urls: Urls,
  editions: readonly Pick<HostedEdition, 'urls' | 'searchFolders'>[],
): readonly HeaderRule[] {
  const isForEverybody = isIndexed(site.deployment);
  const rules = urls.withBase(speculationRules(site, urls).path);
  const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  return [
    {
      path: '/*',
      headers: {
        ...securityHeaders(site),
        // Not `includeSubDomains`: a help center does not decide for the other hosts of its company.
        ...(isForEverybody && site.url.startsWith('https:')
          ? { 'Strict-Transport-Security': 'max-age=63072000' }
          : {}),
        ...(isForEverybody ? {} : { 'X-Robots-Tag': 'noindex' }),
        'Speculation-Rules': `"${rules}"`,
      },
    },
    { path: rules, headers: { 'Content-Type': speculationType } },
    ...Object.entries(folderHeaders).flatMap(([folder, headers]) =>
      // What the settings name is there once.
      [...new Set(editions.map((edition) => edition.urls.own(folder)))]
        .filter((path) => folder !== brandFolder || path === urls.own(folder))
        .map((path) => ({ path: `${path}*`, headers })),
    ),
    // Only where each address has a hash of what is there.
    { path: `${urls.withBase(assetsPath)}*`, headers: forever },
    ...editions.flatMap((edition) =>
      edition.searchFolders().map((folder) => ({
        path: `${edition.urls.withBase(builtInPaths.search)}${folder}/*`,
        headers: forever,
      })),
    ),
    {
      path: `${urls.withBase('/')}*.md`,
      headers: {
        'Content-Type': 'text/markdown; charset=utf-8',
        // Searches are to lead people to the article: its Markdown has the same words and no navigation.
        ...(isForEverybody ? { 'X-Robots-Tag': 'noindex' } : {}),
      },
    },
    ...editions.map((edition) => ({
      path: edition.urls.withBase(builtInPaths.llms),
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })),
  ];
}

/** Where the pictures and fonts of the settings are published, below that of {@link assetsPath}. */
export const brandFolder = '/assets/own/';

/** The policy of a picture that is opened by itself. */
const pictureItself =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

/**
 * What keeps the files of writers from being more than what they are, by the folder that they stand in: opened by
 * itself, a picture shows itself, and a file is saved and never shown. In a page, neither header changes anything.
 */
const folderHeaders = {
  '/images/': {
    'Content-Security-Policy': pictureItself,
  },
  [brandFolder]: {
    'Content-Security-Policy': pictureItself,
  },
  '/files/': {
    'Content-Security-Policy':
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
    'Content-Disposition': 'attachment',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The headers of one of these files, beside those of every address; nothing elsewhere.
 *
 * @param path without the base
 */
export function assetHeaders(path: string): Readonly<Record<string, string>> {
  const [, headers] = Object.entries(folderHeaders).find(([folder]) => path.startsWith(folder)) ?? [];
  return headers ?? {};
}

/** Where everything is whose address has a hash of what it holds. */
const assetsPath = '/assets/';

/**
 * What keeps a page to what it is made of: scripts, styles and images of its own host, and no code in its text. Where
 * pages say it themselves, the header says who may frame them.
 */
export function securityHeaders(site: SiteConfig): Readonly<Record<string, string>> {
  const { webEditor } = site;
  return {
    'Content-Security-Policy': [...(saysInPages(site) ? [] : directives(site)), framing].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
    // The editor asks another site who its writer is, and that one answers from a window of its own.
    'Cross-Origin-Opener-Policy': webEditor ? 'same-origin-allow-popups' : 'same-origin',
  };
}

const framing = "frame-ancestors 'none'";

function directives({ feedback, brand, outsideSearch, signals }: SiteConfig): readonly string[] {
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...brand.scripts.map(({ src }) => src)].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    ...(hasFonts(brand) ? ["font-src 'self'"] : []),
    [
      'connect-src',
      "'self'",
      ...new Set([...brand.scripts.flatMap(({ connect }) => connect), ...answerOrigins(signals)]),
    ].join(' '),
    "worker-src 'self'",
    `frame-src ${playerOrigins.join(' ')}`,
    `form-action ${["'self'", ...answerOrigins(feedback), ...searchAddresses(outsideSearch)].join(' ')}`,
    "base-uri 'none'",
  ];
}

/**
 * The policy for the pages themselves, where no header says it. In a page, nothing can be said of what frames it
 * (https://www.w3.org/TR/CSP3/#meta-element).
 */
export function pagePolicy(site: SiteConfig): string | undefined {
  return saysInPages(site) || (hasNoRules(site) && !isServed(site)) ? directives(site).join('; ') : undefined;
}

/**
 * Whether pages say their policy, and the header does not: the editor has one of its own, and hosts do not agree on
 * which of two would count. What serves pages to those who write them can tell addresses apart.
 */
function saysInPages(site: SiteConfig): boolean {
  return site.webEditor !== undefined && !isServed(site);
}

function hasNoRules({ host }: SiteConfig): boolean {
  return hostTraits[host].rules === 'none';
}

function isServed({ deployment }: SiteConfig): boolean {
  return deployment.isServed === true;
}

function hasFonts({ fonts, styles }: Brand): boolean {
  // A style sheet of the owner's may name fonts beside itself.
  return styles !== undefined || Object.values(fonts).some((files) => files.length > 0);
}

/** Those that every browser knows; one that it does not know it complains of on each page. */
const unusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
] as const;

/** The other site that takes the answers of readers, where there is one. */
function answerOrigins(
  settings: Pick<SiteConfig, 'feedback' | 'signals'>['feedback' | 'signals'],
): readonly string[] {
  return settings.mode === 'endpoint' && URL.canParse(settings.url) ? [new URL(settings.url).origin] : [];
}

/** The search elsewhere that readers without scripts may be sent to, and no other page of its host. */
function searchAddresses(search: SiteConfig['outsideSearch']): readonly string[] {
  // What separates the parts of a policy (https://www.w3.org/TR/CSP3/#framework-directive-source-list).
  return search ? [search.action.replaceAll(';', '%3B').replaceAll(',', '%2C')] : [];
}

/** Text of `_headers`, as Netlify and other hosts read it. */
export function headerLines(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${path}\n${lines.join('')}`;
    })
    .join('\n');
}
