import { counted } from '../../problems/counted.ts';
import type { Problem } from '../../problems/problem.ts';
import type { RuleName } from '../../problems/rules.ts';
import type { LookedAt } from '../looked-at.ts';
import type { Need } from '../types.ts';

/** What the check and the rendering report already, and belongs to how a help center is. */
const kinds: readonly (Pick<Need, 'id' | 'title' | 'why'> & {
  readonly rule: RuleName;
  readonly detail: (of: Problem) => string;
})[] = [
  {
    rule: 'orphan-page',
    id: 'orphans',
    title: 'Articles that nothing leads to',
    why: 'No list and no link leads here: give it a category, or link to it.',
    detail: () => '',
  },
  {
    rule: 'empty-article',
    id: 'empty-articles',
    title: 'Empty articles',
    why: 'The article has a title and no text: write it, or remove the file.',
    detail: () => '',
  },
  {
    rule: 'missing-alternative-text',
    id: 'missing-alternatives',
    title: 'Images without an alternative text',
    why: 'Readers who do not see the image learn nothing of it: say what it shows, or write `alt=""` where it shows nothing that they need.',
    detail: ({ target }) => target,
  },
  {
    rule: 'unused-image',
    id: 'unused-images',
    title: 'Images that no page shows',
    why: 'The file is published and kept: remove it, or show it.',
    detail: () => '',
  },
  {
    rule: 'avoided-term',
    id: 'avoided-terms',
    title: 'Terms to avoid',
    why: '`_data/style.json` says what to write instead; `npx --no signpost check --fix` does it where there is one answer.',
    detail: ({ target, suggestions = [] }) =>
      suggestions.length === 0 ? `${target}: leave it out` : `${target}: ${suggestions.join(' or ')}`,
  },
];

/** Needs that are problems too; a rule that the settings switch off is none. */
export function reportedNeeds({ site, articles, findings }: LookedAt): readonly Need[] {
  const { categories } = site.helpCenter;
  const inBodies = [
    ...articles.map(({ record }) => record),
    ...categories.map(({ document }) => site.render(document)),
  ];
  const { levels } = site.helpCenter.site;
  const reported = [...findings, ...inBodies.flatMap(({ problems }) => problems)].filter(
    ({ rule }) => levels.get(rule) !== 'off',
  );
  const pages = new Map(
    [...site.helpCenter.articles, ...categories].map(({ document, title, url }) => [
      document.file,
      { title, url },
    ]),
  );
  return kinds.map(({ rule, detail, ...need }) => ({
    ...need,
    entries: grouped(
      reported.filter((found) => found.rule === rule),
      detail,
    ).map(({ problem, text }) => ({
      file: problem.file,
      position: problem.position,
      page: pages.get(problem.file),
      detail: text,
    })),
  }));
}

/** The same of one file is one entry, at its first place. */
function grouped(problems: readonly Problem[], detail: (of: Problem) => string) {
  const groups = Map.groupBy(problems, (problem) => JSON.stringify([problem.file, detail(problem)]));
  return [...groups.values()].flatMap((group) => {
    const [problem] = group;
    if (problem === undefined) return [];
    const text = detail(problem);
    return [{ problem, text: group.length === 1 ? text : `${text} (${counted(group.length, 'place')})` }];
  });
}
