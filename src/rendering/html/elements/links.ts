import { foldSpace } from '../../../content/fold-space.ts';
import { nearest } from '../../../problems/nearest.ts';
import type { ArticleState } from '../../article-state.ts';
import { escapeHtml } from '../../escape.ts';
import { readRange } from '../../mapped-text.ts';
import { isSafeAddress, lacksSlashes, linkableSchemes } from '../policy.ts';
import { attributeOf, type Element, textOf } from '../tree.ts';
import type { Walk } from '../walk.ts';
import { reportAt, sourceOf } from '../written/places.ts';
import { zoomAttributes } from './images/zoom-links.ts';

/** Writes an `<a>`: records where it leads, refuses addresses that run code, and mends how a new window was asked for. */
export function writeLink(element: Element, walk: Walk): void {
  const written = attributeOf(element, 'href');
  if (written === undefined) {
    walk.writeElement(element);
    return;
  }
  const href = walk.state.context.localAddress(written);
  if (!isSafeAddress(href)) {
    const message = `\`${href}\` is no address that a page may link to, the link is removed: write one that starts with \`https:\`, \`http:\`, \`mailto:\`, \`tel:\`, \`/\` or \`#\`.`;
    const suggestions = addressMeant(href);
    reportAt(element, { rule: 'unsafe-html', target: href, message, suggestions }, walk.state);
    walk.writeElement(element, { href: undefined, target: undefined });
    return;
  }
  recordLink(element, href, textOf(element), walk);
  if (lacksSlashes(href)) {
    // The link check says what is meant; until then it leads nowhere, and not to where nobody knows.
    walk.writeElement(element, { href: undefined, target: undefined });
    return;
  }
  // A link that looks like a button is a link all the same: the space bar does not follow it.
  const role = attributeOf(element, 'role');
  const kept = role === 'button' ? undefined : role;
  // Names of pages and ids have their accents in one sign, and browsers compare signs.
  const composed = href.normalize('NFC');
  const address = composed === written ? {} : { href: composed };
  walk.writeElement(element, {
    ...address,
    ...windowOf(element),
    ...zoomAttributes(element, walk.state),
    role: kept,
  });
}

const otherNames: ReadonlyMap<string, (typeof linkableSchemes)[number]> = new Map([
  ['email', 'mailto'],
  ['e-mail', 'mailto'],
  ['phone', 'tel'],
  ['telephone', 'tel'],
  ['callto', 'tel'],
]);

/** What an address of a scheme that there is not was meant to be: `https://a.example/` for `htps://a.example/`. */
function addressMeant(address: string): readonly string[] {
  const [written = '', scheme = ''] = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
  if (written === '' || isKnownScheme(scheme)) return [];
  const meant = otherNames.get(scheme.toLowerCase()) ?? nearest(scheme, linkableSchemes)[0];
  if (meant === undefined) return [];
  const rest = address.slice(written.length).trim();
  const slashes = meant.startsWith('http') && !rest.startsWith('//') ? '//' : '';
  return [`${meant}:${slashes}${rest}`];
}

/** Schemes that are what they say, and no other one written wrongly. */
function isKnownScheme(scheme: string): boolean {
  return /^(?:ftps?|file|sms|sip|ssh|git|ws|wss|data|blob|javascript|vbscript|news|irc|xmpp)$/i.test(scheme);
}

/** Keeps a link for the record, with the place that its target was written in. */
export function recordLink(element: Element, href: string, text: string, walk: Walk): void {
  const { written = href, position } = sourceOf(element, walk.state);
  const isBare = written === text && isWrittenOut(element, walk.state);
  const toFile = walk.fileOf.get(element);
  walk.links.push({
    href,
    written,
    position,
    text: foldSpace(text),
    ...(toFile !== undefined && { toFile }),
    ...(isBare && { isBare }),
  });
}

/** Whether nothing in front of an address says that it is one: no bracket, no quote, no equals sign. */
function isWrittenOut(element: Element, { texts }: ArticleState): boolean {
  const offset = readRange(attributeOf(element, 'data-at'))?.from;
  if (offset === undefined) return false;
  const { start } = texts.textAt(offset);
  return !/(?:\]\(|[<"'=])\s*$/.test(texts.slice({ from: Math.max(start, offset - 4), to: offset }));
}

/** The real articles ask for a new window as `_blank`, `\_blank` and `blank`; all mean the same. */
function windowOf(element: Element): Record<string, string | undefined> {
  const target = attributeOf(element, 'target');
  if (target === undefined) return {};
  if (
    target
      .replace(/[\\"']/g, '')
      .replace(/^_/, '')
      .toLowerCase() !== 'blank'
  )
    return { target: undefined };
  const rel = new Set((attributeOf(element, 'rel') ?? '').split(/\s+/).filter((word) => word !== ''));
  return { target: '_blank', rel: [...rel.add('noopener')].join(' ') };
}

/**
 * Writes a link that the finishing pass made, such as a tab: it is part of how the article is shown, and none of its
 * links. One that has a name of its own is a sign, and no word of the text.
 */
export function writeOwnLink(link: Element, walk: Walk): void {
  const target = walk.targetOf.get(link);
  const href = target && `#${walk.idOf.get(target)}`;
  if (attributeOf(link, 'aria-label') === undefined) {
    walk.writeElement(link, { href });
    return;
  }
  const attributes = { id: walk.idOf.get(link), href };
  const written = Object.entries(attributes).map(([name, value]) => ({ name, value: value ?? '' }));
  const others = link.attrs.filter(({ name }) => name !== 'id');
  const all = [...written, ...others].filter(({ value }) => value !== '');
  const tag = all.map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`).join('');
  walk.out.push(`<a${tag}>${escapeHtml(textOf(link))}</a>`);
}
