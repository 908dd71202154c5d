import { join } from 'node:path';
import { changeFiles } from '../content/changes/change-files.ts';
import { readWhole } from '../content/changes/changeable-file.ts';
import { readSiteConfig } from '../content/settings/site-config.ts';
import type { Fix, LinkFinding } from '../links/finding.ts';
import { describeFixes, type FileEdit, planFixes } from '../links/fix/fix.ts';
import { formFixes, type LinkForm } from '../links/fix/link-forms.ts';
import { isIgnored } from '../links/ignored.ts';
import { createLookup } from '../links/lookup.ts';
import { collectTargets } from '../links/targets.ts';
import { judged } from '../problems/judged.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { createPlainEngines } from '../rendering/render-article.ts';
import { openRecordCache } from '../site/records/record-cache.ts';
import type { Site } from '../site/site.ts';
import { createCheckTools } from '../site/site-tools.ts';
import { type CheckOptions, checkEverything, checkedPages, findingsOf, readSite } from './check.ts';
import { isGolden, tryGoldenQueries } from './golden.ts';
import { findingsSince } from './since.ts';
import { withUses } from './snippet-uses.ts';

export interface CheckRunOptions extends CheckOptions {
  /** Git ref to compare with. */
  readonly since: string | undefined;
  readonly external: boolean;
  readonly fix: 'none' | 'apply' | 'dry-run';
  /** The form in which mending writes links of the site; as they are written where it is not given. */
  readonly linkForm: LinkForm | undefined;
  /** File that keeps rendered articles; `undefined` to render all. */
  readonly recordCache?: string | undefined;
  readonly onProgress: (text: string) => void;
}

export type CheckOutcome =
  | { readonly kind: 'diff'; readonly text: string }
  /** What is wrong, after mending, and what was mended. */
  | { readonly kind: 'report'; readonly problems: readonly Problem[]; readonly fixed: string };

/** Finds everything that is wrong with a content folder, and mends what is certain if that is asked for. */
export async function runCheck(options: CheckRunOptions): Promise<CheckOutcome> {
  const { project } = options;
  const config = await readSiteConfig(project.settingsFile, options);
  const records = openRecordCache(options.recordCache);
  const tools = await createCheckTools(config, project, createPlainEngines(), records);
  const find = async (): Promise<{ readonly findings: readonly LinkFinding[]; readonly site: Site }> => {
    const site = await readSite(options, tools);
    const findings =
      options.since === undefined
        ? findingsOf(site)
        : await findingsSince(options.since, options, tools, checkEverything);
    return { findings, site };
  };
  let { findings, site } = await find();
  let edits: readonly FileEdit[] = [];
  if (options.fix !== 'none') {
    const plan = (fixes: readonly Fix[]) => planFixes(fixes, (file) => readWhole(options.contentDir, file));
    const mending = findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
    const forms = options.linkForm === undefined ? [] : formsIn(site, options.linkForm);
    // What is broken is mended first, and then has the form that is wanted.
    const mended = new Set(mending.map(placeOf));
    const planned = await plan([...mending, ...forms.filter((fix) => !mended.has(placeOf(fix)))]);
    if (options.fix === 'dry-run') {
      const { diffOf } = await import('../links/fix/diff.ts');
      return { kind: 'diff', text: diffOf(planned) };
    }
    const apply = async (wanted: readonly FileEdit[]): Promise<void> => {
      if (wanted.length === 0) return;
      changeFiles(options.contentDir, wanted);
      edits = [...edits, ...wanted];
      ({ findings, site } = await find());
    };
    await apply(planned);
    if (options.linkForm !== undefined && mended.size > 0)
      await apply(await plan(formsIn(site, options.linkForm)));
  }
  const external = options.external ? await askOthers(site, options.onProgress) : [];
  // What was missed before a change, and what is missed since, look the same.
  const golden = options.since === undefined ? await goldenProblems(site) : [];
  const found = findings
    .map(({ problem }) => problem)
    .filter((problem) => options.since === undefined || !isGolden(problem));
  await records.save();
  const problems = sortProblems(withUses([...found, ...golden, ...external], site.content));
  return { kind: 'report', problems, fixed: describeFixes(edits) };
}

function formsIn(site: Site, form: LinkForm): readonly Fix[] {
  const pages = checkedPages(site);
  const { helpCenter, content } = site;
  const lookup = createLookup(collectTargets(helpCenter, pages, content.assets));
  return formFixes(form, { site: helpCenter.site, pages, assets: content.assets, lookup });
}

function placeOf({ file, position }: Fix): string {
  return JSON.stringify([file, position]);
}

async function goldenProblems(site: Site): Promise<readonly Problem[]> {
  return judged(await tryGoldenQueries(site), { levels: site.helpCenter.site.levels, isCheck: true });
}

async function askOthers(site: Site, onProgress: (text: string) => void): Promise<readonly Problem[]> {
  // Linkinator is a third of all that a check would load.
  const [{ checkExternal }, { externalLinks }] = await Promise.all([
    import('../links/external/external.ts'),
    import('../links/external/links.ts'),
  ]);
  const problems = await checkExternal(externalLinks(checkedPages(site), site.helpCenter.site), {
    cacheFile: join(site.project.cacheDir, 'external-links.json'),
    onProgress: (done, total) => onProgress(`${done} of ${total} external addresses`),
  });
  const { levels, ignored } = site.helpCenter.site;
  return judged(
    problems.filter(({ target }) => !isIgnored(target, ignored)),
    { levels, isCheck: true },
  );
}
