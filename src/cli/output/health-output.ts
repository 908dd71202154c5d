import { placeOf, sumOf } from '../../health/health-page.ts';
import type { Health, Need } from '../../health/types.ts';
import { counted } from '../../problems/counted.ts';
import { printable } from '../../problems/reporters/printable.ts';

/** More than these nobody reads in a terminal; `--page` and `--format json` have them all. */
const mostEntries = 10;

/** For people: each kind of need with why it is one, and where; then what nothing was found of. */
export function healthText(health: Health, contentPath: string): string {
  const known = health.needs.filter(({ unknown }) => unknown === undefined);
  const found = known.filter(({ entries }) => entries.length > 0);
  const sound = known.filter(({ entries }) => entries.length === 0).map(({ title }) => title);
  const unknown = new Set(health.needs.flatMap((need) => need.unknown ?? []));
  const parts = [
    ...found.map((need) => needText(need, contentPath)),
    ...(sound.length === 0 ? [] : [`Nothing found of: ${sound.map(uncapitalized).join('; ')}.\n`]),
    ...[...unknown].map((reason) => `${reason}\n`),
    `${sumOf(health)}\n`,
  ];
  return parts.join('\n');
}

function needText({ title, why, entries }: Need, contentPath: string): string {
  const lines = entries.slice(0, mostEntries).map((entry) => {
    const detail = entry.detail === '' ? '' : `  ${printable(entry.detail.replaceAll('`', ''))}`;
    const owner = entry.owner === undefined ? '' : `  ${printable(entry.owner)}`;
    return `  ${printable(`${contentPath}/${placeOf(entry)}`)}${detail}${owner}\n`;
  });
  const rest = entries.length - lines.length;
  const more = rest > 0 ? `  and ${counted(rest, 'more place')}: \`--page FILE\` has all\n` : '';
  return `${title}: ${entries.length}\n  ${why}\n\n${lines.join('')}${more}`;
}

function uncapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** For programs: everything that was found, with the figures. */
export function healthRows({ title, articleCount, soundCount, needs, charts }: Health): object {
  return {
    title,
    articles: articleCount,
    sound: soundCount,
    needs: needs.map(({ id, title: name, why, entries, unknown = null }) => ({
      id,
      title: name,
      why,
      unknown,
      entries: entries.map(({ file, position, page, detail, owner = null }) => ({
        file,
        owner,
        line: position === 'unknown' ? null : position.line,
        column: position === 'unknown' ? null : position.column,
        page: page ?? null,
        detail,
      })),
    })),
    charts: charts.map(({ id, title: name, parts, bars }) => ({ id, title: name, parts, bars })),
  };
}
