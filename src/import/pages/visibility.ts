import { foreignKey, wordsOfKey } from '../../content/front-matter/foreign-keys.ts';
import { audienceOf } from '../../content/front-matter/kept-back.ts';
import type { Written } from '../../content/front-matter/written.ts';
import { type Data, type DataMap, isList, isMap, textOf } from '../source/plain-data.ts';

/** Whether readers of the source get a page. */
export type Visibility =
  | { readonly kind: 'public' }
  /** They do who have its address. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'kept-back'; readonly reason: string };

/** Keys that only leave a page out of lists, of search, or of what search engines know. */
const fromLists =
  /unlist|hid(?:e|den)|nav|list|search|index|site_?map|robots|menu|side_?bar|feed|toc|crawl|googlebot/;

/** Until when, and from when on, a page is there. */
const untilDate =
  /^(?:expir|unpublish|archive|remove|delete|hide|valid_until|available_until)|_(?:until|till|before|by)$/;

/**
 * Reads from a front matter whether a page is public. Whatever restricts it counts; a date counts by the time that it
 * is now.
 *
 * @param now milliseconds since 1970
 */
export function visibilityOf(data: DataMap, now: number, datesHide: boolean): Visibility {
  let isHidden = false;
  for (const [key, value] of data) {
    const words = wordsOfKey(key);
    const date = datesOf(value);
    if (date !== undefined && (foreignKey(words)?.meaning === 'date' || (words === 'date' && datesHide))) {
      const isOver = untilDate.test(words) ? date <= now : date > now;
      if (isOver) return { kind: 'kept-back', reason: `${key}: ${textOf(value) ?? ''}` };
      continue;
    }
    if (audienceOf(key, writtenOf(value)) !== 'kept-back') continue;
    if (words === 'build' && isMap(value) && textOf(value.get('render')) !== 'never') isHidden = true;
    else if (words !== 'build' && fromLists.test(words)) isHidden = true;
    else if (isMap(value) && fromLists.test([...value.keys()].map(wordsOfKey).join(' '))) isHidden = true;
    else return { kind: 'kept-back', reason: `${key}: ${shown(value)}` };
  }
  return isHidden ? { kind: 'hidden' } : { kind: 'public' };
}

function datesOf(value: Data): number | undefined {
  const text = textOf(value);
  if (text === undefined || !/^\d{4}-\d{1,2}(?:-\d|$)/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

function shown(value: Data): string {
  if (isMap(value)) return [...value].map(([key, item]) => `${key}: ${shown(item)}`).join(', ');
  return isList(value) ? value.map(shown).join(', ') : String(value);
}

/** The same as the reader of Signpost's own front matter has it. */
function writtenOf(value: Data): Written {
  const raw = shown(value);
  if (value === null || value === '') return { kind: 'nothing', raw: '', offset: 0 };
  if (isList(value)) return { kind: 'list', items: value.map(writtenOf), raw, offset: 0 };
  if (isMap(value)) {
    const entries = [...value].map(([key, item]) => ({ key, offset: 0, value: writtenOf(item) }));
    return { kind: 'map', entries, raw, offset: 0 };
  }
  return { kind: 'scalar', text: raw, truth: typeof value === 'boolean' ? value : undefined, raw, offset: 0 };
}
