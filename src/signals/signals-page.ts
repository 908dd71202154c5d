import { chartView, folded } from '../health/health-page.ts';
import { frame } from '../pages/frame.ts';
import type { HealthView } from '../pages/health-view.ts';
import { messageParts } from '../preview/wording.ts';
import type { Site } from '../site/site.ts';
import { englishWords } from '../wording/words.ts';
import { signalLists, sumOfSignals } from './signal-lists.ts';
import type { Signals } from './types.ts';

/** Bars of a chart. */
const mostBars = 10;

/** A page for writers of what readers asked for. */
export function signalsView(
  signals: Signals,
  { helpCenter, urls }: Pick<Site, 'helpCenter' | 'urls'>,
): HealthView {
  const page = { title: 'What readers ask for', url: '/signals/' };
  const lists = signalLists(signals);
  const wanted = signals.queriesWithoutResult.slice(0, mostBars);
  return {
    ...frame(
      { ...page, description: '', noindex: true, category: undefined, trail: [] },
      helpCenter,
      urls,
      englishWords,
    ),
    layout: 'preview-health',
    canonical: undefined,
    sidebar: [],
    sum: sumOfSignals(signals),
    needs: lists
      .filter(({ entries }) => entries.length > 0)
      .map(({ id, title, why, entries }) => ({
        id,
        title,
        why: messageParts(why),
        count: entries.length,
        ...folded(
          entries.map(({ what, page: of, detail }) => ({
            owner: undefined,
            place: what,
            page: of && { title: of.title, url: urls.withBase(of.url) },
            detail: messageParts(detail),
          })),
        ),
      })),
    sound: lists.filter(({ entries }) => entries.length === 0).map(({ title }) => title),
    unknown: [],
    charts:
      wanted.length === 0
        ? []
        : [
            chartView({
              id: 'wanted',
              title: 'What is looked for most and not found',
              why: 'Times that readers looked for it.',
              parts: ['times'],
              bars: wanted.map(({ query, times }) => ({ label: query, values: [times] })),
            }),
          ],
  };
}
