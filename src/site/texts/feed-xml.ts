import type { Feed } from '../../pages/host/feed.ts';
import { escapeXml } from './escape-xml.ts';

/** Serializes a feed as Atom (RFC 4287). */
export function feedXml({ title, language, homeUrl, feedUrl, updated, entries }: Feed): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    element('title', title),
    element('id', homeUrl),
    `<link rel="alternate" type="text/html" href="${escapeXml(homeUrl)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feedUrl)}"/>`,
    element('updated', updated),
    `<author>${element('name', title)}</author>`,
    ...entries.flatMap((entry) => [
      '<entry>',
      element('title', entry.title),
      element('id', entry.url),
      `<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
      element('updated', entry.updated),
      ...(entry.summary === undefined ? [] : [element('summary', entry.summary)]),
      ...entry.categories.map((category) => `<category term="${escapeXml(category)}"/>`),
      '</entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
