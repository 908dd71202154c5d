import type { SiteConfig } from '../../content/types.ts';
import { assetHash } from '../../model/asset-hash.ts';
import { builtInPaths, type Urls } from '../../model/urls.ts';

/** Which pages a browser may make ready before a reader asks for them. */
export interface SpeculationRules {
  /** Without the base; with a hash, so that browsers ask once. */
  readonly path: string;
  readonly text: string;
}

export const speculationType = 'application/speculationrules+json';

/**
 * Lets browsers make the page ready that a reader's pointer rests on or is pressed on
 * (https://developer.mozilla.org/en-US/docs/Web/API/Speculation_Rules_API). They leave it where data is saved. With
 * scripts of other hosts, a page is only fetched: they would count a visit that never was.
 */
export function speculationRules(site: SiteConfig, urls: Urls): SpeculationRules {
  const isOf = (pattern: string) => ({ href_matches: pattern });
  const rule = {
    where: {
      and: [
        isOf(`${urls.withBase('/')}*`),
        // A file is saved or looked at, and the search is another page for each query.
        { not: isOf(`${urls.withBase('/')}*.*`) },
        { not: isOf(`${urls.withBase(builtInPaths.search)}*`) },
      ],
    },
    eagerness: 'moderate',
  };
  const text = JSON.stringify({ [site.brand.scripts.length === 0 ? 'prerender' : 'prefetch']: [rule] });
  const hash = assetHash(text);
  return { path: `/assets/speculation-rules-${hash}.json`, text };
}
