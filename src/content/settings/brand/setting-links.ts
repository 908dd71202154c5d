import type { SiteConfig } from '../../types.ts';
import { linksOf, type SettingLink } from './types.ts';

/** Every link that the settings hold, in the order of the pages. */
export function settingLinks({
  brand,
  contact,
  contactPosition: position,
  accessibility,
}: SiteConfig): readonly SettingLink[] {
  const { contact: told, supervision } = accessibility ?? {};
  return [
    ...(contact === undefined ? [] : [{ label: contactLabel, url: contact, position }]),
    ...(told && told.url !== contact ? [{ label: contactLabel, ...told }] : []),
    ...(supervision ? [supervision] : []),
    ...linksOf(brand),
  ];
}

const contactLabel = 'Contact us';
