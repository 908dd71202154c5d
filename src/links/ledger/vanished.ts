import { goldenQueriesFile, ledgerFile, retiredFile } from '../../content/placement.ts';
import { inLanguageFolder } from '../../content/translations/language-folder.ts';
import type { Ledger } from '../../content/types.ts';
import { addressKey } from '../../model/addresses.ts';
import { decodedAddress } from '../../model/decoded-address.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import type { CheckedPage } from '../targets.ts';
import type { Incoming } from './incoming.ts';
import type { LedgerInput } from './input.ts';
import type { PublishedPlace } from './published.ts';
import { pageWithHeadings, successorOf } from './successors.ts';

/**
 * Says that nothing is at an address any more, and which page may have taken its place.
 *
 * @param places the address and what was published on its page
 * @param known keys of all that was published
 */
export function vanishedAddress(
  address: string,
  places: readonly PublishedPlace[],
  links: Incoming | undefined,
  { ledger, pages, suggest }: LedgerInput,
  known: ReadonlySet<string>,
): Problem {
  const [first] = places;
  const ids = new Set(places.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const fresh = pages.filter(({ page }) => !known.has(addressKey(page.url)));
  const moved = pageWithHeadings(ids, fresh);
  const near = moved
    ? [moved.page.url]
    : suggest({ kind: 'page', path: decodedAddress(address), fragment: '', text: '', page: '/' });
  const successor = pages.find(({ page }) => page.url === near[0])?.page.document.file;
  const where = successor === undefined ? 'the page that has taken its place' : `\`${successor}\``;
  const message =
    `\`${address}\` was published, and nothing is there any more. ${linksTo(links)} ` +
    `Write \`redirect_from: [${address}]\` into the front matter of ${where}, or ${retire(address, ledger)}.`;
  return problem({
    file: inLanguageFolder(ledger.folder, ledgerFile),
    position: ledger.positionOf(first?.id === undefined ? address : `${address}#${first.id}`),
    rule: 'vanished-address',
    target: address,
    message,
    suggestions: near,
  });
}

/** Says it once where there is no article at all: somebody begins anew, or the folder is another one. */
export function everythingVanished({ folder, published, positionOf }: Ledger): Problem {
  const [first = ''] = published;
  const file = inLanguageFolder(folder, ledgerFile);
  const message =
    `${published.length} addresses and headings were published, and there is no article any more. ` +
    `Bring the articles back; or, for a new beginning, remove \`${file}\` and \`${inLanguageFolder(folder, goldenQueriesFile)}\`.`;
  return problem({
    file,
    position: positionOf(first),
    rule: 'vanished-address',
    target: decodedAddress(first),
    message,
  });
}

/** Says that a place is gone from the page that its address leads to, and how the page keeps it. */
export function vanishedAnchor(
  { address, id }: PublishedPlace & { readonly id: string },
  checked: CheckedPage | undefined,
  links: Incoming | undefined,
  { ledger }: LedgerInput,
  known: ReadonlySet<string>,
): Problem {
  const entry = `${address}#${id}`;
  const finding = { rule: 'vanished-anchor', target: entry } as const;
  if (checked === undefined) {
    const message = `\`${entry}\` was published, and its address leads to a page of another kind now. ${linksTo(links)} ${capital(retire(entry, ledger))}.`;
    const file = inLanguageFolder(ledger.folder, ledgerFile);
    return problem({ ...finding, file, position: ledger.positionOf(entry), message });
  }
  const { page, record } = checked;
  const { file, source, positionOf } = page.document;
  const successor = successorOf(id, record.headings, (heading) => {
    return (
      !known.has(`${addressKey(address)}#${heading.id}`) &&
      !known.has(`${addressKey(page.url)}#${heading.id}`)
    );
  });
  const message =
    `\`${entry}\` was published, and the page has no place of that name any more. ${linksTo(links)} ` +
    `Write ${howToKeep(id, successor, source)}, or ${retire(entry, ledger)}.`;
  return problem({
    ...finding,
    file,
    position: successor === undefined ? positionOf('title') : successor.position,
    message,
    suggestions: successor === undefined ? [] : [`${page.url}#${successor.id}`],
  });
}

function howToKeep(
  id: string,
  successor:
    | { readonly id: string; readonly text: string; readonly position: Problem['position'] }
    | undefined,
  source: string,
): string {
  if (successor === undefined) return `\`{#${id}}\` at the end of the heading that has taken its place`;
  if (isHtml(successor.position, source)) {
    return `\`anchors:\` into the front matter, and below it \`  ${id}: ${successor.id}\``;
  }
  return `\`{#${id}}\` at the end of the heading \`${successor.text}\``;
}

/** Whether a heading is written in HTML, where braces would be text. */
function isHtml(position: Problem['position'], source: string): boolean {
  if (position === 'unknown') return true;
  return source.split('\n')[position.line - 1]?.[position.column - 1] === '<';
}

function linksTo(links: Incoming | undefined): string {
  if (links === undefined)
    return 'No link of this site leads there, but readers and other sites may have kept it.';
  const count = links.count === 1 ? 'A link of this site leads' : `${links.count} links of this site lead`;
  return `${count} there, ${links.count === 1 ? '' : 'the first '}in \`${links.first}\`.`;
}

function retire(entry: string, { folder }: Ledger): string {
  return `let it go in \`${inLanguageFolder(folder, retiredFile)}\` with \`address: ${entry}\` and a \`reason:\``;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
