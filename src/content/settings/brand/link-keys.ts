import { z } from 'zod';
import { linkTargetForm, readLinkTarget } from '../site-values.ts';
import { presentText, textRead } from '../text-values.ts';
import type { Place } from './place.ts';
import type { Footer, LinkGroup, SettingLink } from './types.ts';

/** So many links stand beside each other on a wide page; what is more belongs into the footer. */
const mostInHeader = 5;
/** And so many characters of their labels, beside the search field. */
const mostCharacters = 60;
const mostColumns = 4;

export const linkKeys = z.strictObject(
  {
    label: presentText.describe('What readers see.'),
    url: textRead((written) => readLinkTarget(written), linkTargetForm).describe(
      'Where it leads: `https:`, `mailto:`, `tel:`, or a path of this site.',
    ),
  },
  'it must hold `label` and `url` between `{` and `}`.',
);

const links = z.array(linkKeys, 'it must be a list of links between `[` and `]`.');

export const linkGroupKeys = z.strictObject(
  {
    title: presentText.describe('The heading above the links.'),
    links: links.min(1, 'it is empty. Add a link, or take the group out.').describe('The links, in order.'),
  },
  'it must hold `title` and `links` between `{` and `}`.',
);

export const headerKeys = z.strictObject(
  {
    links: links
      .max(mostInHeader, `there is room for ${mostInHeader} links. Put the others into \`footer\`.`)
      .check(({ value, issues }) => {
        const length = value.reduce((sum, { label }) => sum + label.length, 0);
        if (length <= mostCharacters) return;
        const message = `the labels have ${length} characters together, and there is room for ${mostCharacters}. Shorten them, or put some into \`footer\`.`;
        issues.push({ code: 'custom', input: value, path: [], message });
      })
      .default([])
      .describe('Five links at most.'),
  },
  'it must hold `links` between `{` and `}`.',
);

export const footerKeys = z.strictObject(
  {
    text: presentText.optional().describe('A line such as who owns the site.'),
    columns: z
      .array(linkGroupKeys, 'it must be a list of columns between `[` and `]`.')
      .max(mostColumns, `there is room for ${mostColumns} columns.`)
      .default([])
      .describe('Columns of links, four at most.'),
  },
  'it must hold `text` and `columns` between `{` and `}`.',
);

export const socialKeys = links;

export function linkAt({ label, url }: z.infer<typeof linkKeys>, place: Place): SettingLink {
  return { label, url, position: place.at('url') };
}

export function linksAt(written: readonly z.infer<typeof linkKeys>[], place: Place): readonly SettingLink[] {
  return written.map((link, index) => linkAt(link, place.in(index)));
}

export function linkGroupAt({ title, links }: z.infer<typeof linkGroupKeys>, place: Place): LinkGroup {
  return { title, links: linksAt(links, place.in('links')) };
}

export function footerAt({ text, columns }: z.infer<typeof footerKeys>, place: Place): Footer {
  const columnsAt = place.in('columns');
  return { text, columns: columns.map((column, index) => linkGroupAt(column, columnsAt.in(index))) };
}
