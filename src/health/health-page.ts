import { builtInPaths, type Urls } from '../model/urls.ts';
import { frame } from '../pages/frame.ts';
import type { BarView, ChartView, EntryView, HealthView, NeedView } from '../pages/health-view.ts';
import { messageParts } from '../preview/wording.ts';
import { counted } from '../problems/counted.ts';
import type { Site } from '../site/site.ts';
import { englishWords } from '../wording/words.ts';
import type { Chart, Health, Need, NeedEntry } from './types.ts';

/** Address of the page without the base; only previews have it. */
export const healthPath = `${builtInPaths.preview}health/`;

const mostShown = 10;

/**
 * What the page shows of a help center's health.
 *
 * @param inPreview whether the page of changes is above it
 */
export function healthView(
  health: Health,
  { helpCenter, urls }: Pick<Site, 'helpCenter' | 'urls'>,
  inPreview: boolean,
): HealthView {
  const page = { title: 'Health of the help center', url: healthPath };
  const trail = inPreview ? [{ title: 'What changed', url: builtInPaths.preview }, page] : [];
  const framed = { ...page, description: '', noindex: true, category: undefined, trail };
  const known = health.needs.filter(({ unknown }) => unknown === undefined);
  return {
    ...frame(framed, helpCenter, urls, englishWords),
    layout: 'preview-health',
    canonical: undefined,
    sidebar: [],
    sum: sumOf(health),
    needs: known.filter(({ entries }) => entries.length > 0).map((need) => needView(need, urls)),
    sound: known.filter(({ entries }) => entries.length === 0).map((need) => need.title),
    unknown: [...new Set(health.needs.flatMap(({ unknown }) => unknown ?? []))],
    charts: health.charts.map(chartView),
  };
}

/** `Of 52 articles, 40 need nothing.` */
export function sumOf({ articleCount, soundCount }: Health): string {
  return `Of ${counted(articleCount, 'article')}, ${soundCount} ${soundCount === 1 ? 'needs' : 'need'} nothing.`;
}

/** Where an entry is: `articles/send.md:3:1`, and the file alone where all of it is meant. */
export function placeOf({ file, position }: NeedEntry): string {
  if (position === 'unknown' || (position.line === 1 && position.column === 1)) return file;
  return `${file}:${position.line}:${position.column}`;
}

function needView({ id, title, why, entries }: Need, urls: Urls): NeedView {
  const views = entries.map((entry) => entryView(entry, urls));
  return { id, title, why: messageParts(why), count: entries.length, ...folded(views) };
}

/** So many entries are shown that other lists are still in sight. */
export function folded<Entry>(entries: readonly Entry[]): {
  readonly shown: readonly Entry[];
  readonly folded: readonly Entry[];
} {
  // One more than fits is not worth a fold.
  const fold = entries.length > mostShown + 1 ? mostShown : entries.length;
  return { shown: entries.slice(0, fold), folded: entries.slice(fold) };
}

function entryView(entry: NeedEntry, urls: Urls): EntryView {
  const { page, detail, owner } = entry;
  return {
    owner,
    place: placeOf(entry),
    page: page && { title: page.title, url: urls.withBase(page.url) },
    detail: detail === '' ? [] : messageParts(detail),
  };
}

/** Works out how long the bars of a chart are drawn. */
export function chartView({ id, title, why, parts, bars }: Chart): ChartView {
  const totals = bars.map(({ values }) => sum(values));
  const longest = Math.max(1, ...totals);
  return { id, title, why, parts, bars: bars.map((bar) => barView(bar, parts, longest)) };
}

function barView(
  { label, values }: Chart['bars'][number],
  parts: readonly string[],
  longest: number,
): BarView {
  const total = sum(values);
  let start = 0;
  const drawn = values.flatMap((value, part) => {
    const from = start;
    start += (value / longest) * 1000;
    if (value === 0) return [];
    return [{ part: part + 1, start: Math.round(from), length: Math.round(start) - Math.round(from) }];
  });
  const said = values.flatMap((value, part) => (value === 0 ? [] : [`${value} ${parts[part] ?? ''}`]));
  return { label, total, text: `${label}: ${said.join(', ') || 'none'}`, values, drawn };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
