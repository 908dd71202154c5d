import type { Site } from '../site/site.ts';
import { articleAges } from './charts/article-ages.ts';
import { articleLengths } from './charts/article-lengths.ts';
import { ownerChart } from './charts/owners.ts';
import { reviewMonths } from './charts/review-months.ts';
import type { HealthBackground } from './looked-at.ts';
import { descriptionNeeds } from './needs/descriptions.ts';
import { imageNeeds } from './needs/images.ts';
import { lengthNeeds } from './needs/lengths.ts';
import { reportedNeeds } from './needs/reported.ts';
import { reviewNeeds } from './needs/reviews.ts';
import { sentenceNeeds } from './needs/sentences.ts';
import { unusedFiles } from './needs/unused-files.ts';
import type { Health } from './types.ts';

export type { Health } from './types.ts';

/**
 * Looks through a whole help center for what may need somebody. It renders every body that is not rendered yet, and
 * says the same of the same content, history and time.
 */
export function healthOf(site: Site, background: HealthBackground): Health {
  const { helpCenter } = site;
  const articles = helpCenter.articles.map((article) => ({ article, record: site.render(article.document) }));
  const looked = { site, articles, ...background };
  const needs = [
    ...reviewNeeds(looked),
    ...reportedNeeds(looked),
    ...lengthNeeds(looked),
    ...sentenceNeeds(looked),
    ...descriptionNeeds(looked),
    ...imageNeeds(looked),
    unusedFiles(looked),
  ];
  const files = new Set(needs.flatMap(({ entries }) => entries.map(({ file }) => file)));
  const owners = new Map(helpCenter.articles.map(({ document, owner }) => [document.file, owner]));
  return {
    title: helpCenter.site.title,
    articleCount: articles.length,
    soundCount: articles.filter(({ article }) => !files.has(article.document.file)).length,
    needs: needs.map((need) => ({
      ...need,
      entries: need.entries.map((entry) => ({ ...entry, owner: owners.get(entry.file) })),
    })),
    charts: [
      reviewMonths(looked),
      articleAges(looked),
      articleLengths(looked),
      ownerChart(looked, needs),
    ].filter((chart) => chart !== undefined),
  };
}
