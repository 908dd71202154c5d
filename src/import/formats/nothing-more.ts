import type { Center } from './types.ts';

/** What a center has whose system knows of nothing but pages: no redirects, no settings, no templates. */
export const nothingMore = {
  slugs: 'github',
  redirects: [],
  settings: new Map(),
  includeRoots: [''],
  templates: () => [],
  remarks: [],
} as const satisfies Partial<Center>;
