import type { Banner, SettingLink } from '../content/settings/brand/types.ts';
import { decodedAddress } from '../model/decoded-address.ts';
import type { HelpCenter } from '../model/types.ts';
import type { Urls } from '../model/urls.ts';

/** A link of the settings, as a layout shows it; `url` includes the base. */
export interface FrameLink {
  readonly label: string;
  readonly url: string;
  /** Whether it leads to another host. */
  readonly isOutside: boolean;
}

export interface FrameLinkGroup {
  readonly title: string;
  readonly links: readonly FrameLink[];
}

export interface FrameBanner extends Pick<Banner, 'id' | 'kind' | 'text'> {
  readonly link: FrameLink | undefined;
  /** Milliseconds since 1970, as text; empty where there is no such time. */
  readonly from: string;
  readonly until: string;
}

/** What the settings put around every page. */
export interface BrandFrame {
  readonly headerLinks: readonly FrameLink[];
  readonly footer: { readonly text: string | undefined; readonly columns: readonly FrameLinkGroup[] };
  readonly social: readonly FrameLink[];
  readonly banner: FrameBanner | undefined;
  /** Where readers who are stuck get help. */
  readonly contact: string | undefined;
  /** Whether the home page shows what somebody has read, so that their browser keeps it. */
  readonly remembersArticles: boolean;
  readonly scripts: readonly { readonly src: string; readonly integrity: string }[];
}

export function brandFrame(helpCenter: HelpCenter, urls: Urls): BrandFrame {
  const { brand, contact, deployment } = helpCenter.site;
  const hrefOf = createHrefs(helpCenter, urls);
  const { headerLinks, footer, social, banner, home, scripts } = brand;
  const isOver = banner?.until !== undefined && (deployment.time ?? 0) >= banner.until;
  return {
    headerLinks: frameLinks(headerLinks, hrefOf),
    footer: { text: footer.text, columns: footer.columns.map((column) => frameLinkGroup(column, hrefOf)) },
    social: frameLinks(social, hrefOf),
    banner: banner && !isOver ? frameBanner(banner, hrefOf) : undefined,
    contact: contact && hrefOf(contact),
    remembersArticles: home.sections.includes('recent'),
    scripts: scripts.map(({ src, integrity }) => ({ src, integrity })),
  };
}

/** What an `href` holds that leads to an address of the settings. */
export type HrefOf = (address: string) => string;

/** A path leads to what the language has there, and otherwise to what the source has: to a page of the site's own, say. */
export function createHrefs({ has }: Pick<HelpCenter, 'has'>, urls: Urls): HrefOf {
  return (address) => {
    if (!address.startsWith('/')) return address;
    const [path = ''] = address.split(/[?#]/, 1);
    return has(decodedAddress(path)) ? urls.withBase(address) : urls.withRoot(address);
  };
}

export function frameLinkGroup(
  { title, links }: { readonly title: string; readonly links: readonly SettingLink[] },
  hrefOf: HrefOf,
): FrameLinkGroup {
  return { title, links: frameLinks(links, hrefOf) };
}

function frameLinks(links: readonly SettingLink[], hrefOf: HrefOf): readonly FrameLink[] {
  return links.map((link) => frameLink(link, hrefOf));
}

export function frameLink({ label, url }: SettingLink, hrefOf: HrefOf): FrameLink {
  return {
    label,
    url: hrefOf(url),
    isOutside: url.startsWith('https:'),
  };
}

function frameBanner({ id, kind, text, link, from, until }: Banner, hrefOf: HrefOf): FrameBanner {
  return {
    id,
    kind,
    text,
    link: link && frameLink(link, hrefOf),
    from: from?.toString() ?? '',
    until: until?.toString() ?? '',
  };
}
