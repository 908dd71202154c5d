import type { Banner, SettingLink } from '../content/settings/brand/types.ts';
import type { SiteConfig } from '../content/types.ts';
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
  readonly scripts: readonly { readonly src: string; readonly integrity: string }[];
}

export function brandFrame({ brand, contact, deployment }: SiteConfig, urls: Urls): BrandFrame {
  const { headerLinks, footer, social, banner, scripts } = brand;
  const isOver = banner?.until !== undefined && (deployment.time ?? 0) >= banner.until;
  return {
    headerLinks: frameLinks(headerLinks, urls),
    footer: { text: footer.text, columns: footer.columns.map((column) => frameLinkGroup(column, urls)) },
    social: frameLinks(social, urls),
    banner: banner && !isOver ? frameBanner(banner, urls) : undefined,
    contact: contactUrl(contact, urls),
    scripts: scripts.map(({ src, integrity }) => ({ src, integrity })),
  };
}

/** Where readers who are stuck get help, as it can stand in an `href`. */
export function contactUrl(contact: string | undefined, urls: Urls): string | undefined {
  return contact?.startsWith('/') ? urls.withBase(contact) : contact;
}

export function frameLinkGroup(
  { title, links }: { readonly title: string; readonly links: readonly SettingLink[] },
  urls: Urls,
): FrameLinkGroup {
  return { title, links: frameLinks(links, urls) };
}

function frameLinks(links: readonly SettingLink[], urls: Urls): readonly FrameLink[] {
  return links.map(({ label, url }) => ({
    label,
    url: url.startsWith('/') ? urls.withBase(url) : url,
    isOutside: url.startsWith('https:'),
  }));
}

function frameBanner({ id, kind, text, link, from, until }: Banner, urls: Urls): FrameBanner {
  const [shown] = link ? frameLinks([link], urls) : [];
  return {
    id,
    kind,
    text,
    link: shown,
    from: from?.toString() ?? '',
    until: until?.toString() ?? '',
  };
}
