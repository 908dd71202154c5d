import { didYouMean } from '../../problems/did-you-mean.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { nearest } from '../../problems/nearest.ts';
import { readOrigin } from './site-values.ts';

/** What a host can make a build for; the names are those of Netlify's deploy contexts. */
export const contexts = ['production', 'deploy-preview', 'branch-deploy'] as const;

/** What a build is made for, as the host says in the environment. */
export interface Deployment {
  /** `local`: no host said what the build is for. */
  readonly kind: (typeof contexts)[number] | 'local';
  /** Origin at which this very build will be seen, where the host says so (DEPLOY_PRIME_URL). */
  readonly origin: string | undefined;
  /** Number of the pull request (REVIEW_ID). */
  readonly review: number | undefined;
  /** Branch that a preview is compared with when the host names none (PREVIEW_BASE, or `main`). */
  readonly baseBranch: string;
  /** Where the base is fetched from when the clone has no remote (REPOSITORY_URL); a whole address that Git takes for nothing else. */
  readonly repositoryUrl: string | undefined;
  /** `owner/name`, where a workflow of GitHub builds (GITHUB_REPOSITORY). */
  readonly githubRepository: string | undefined;
  /** When the build is made, in milliseconds since 1970 (SOURCE_DATE_EPOCH, or the clock); unknown where nobody said. */
  readonly time: number | undefined;
  /** Whether the site is for those who write it, with drafts and articles of later: in previews, and where it is served. */
  readonly showsUnpublished: boolean;
  /** Whether a server of ours sends the pages to those who write them, with headers of its own. */
  readonly isServed?: boolean;
  /** Whether pages say of each block which line of which file it is from: where the site is served. */
  readonly marksPlaces?: boolean;
}

export const localDeployment: Deployment = {
  kind: 'local',
  origin: undefined,
  review: undefined,
  baseBranch: 'main',
  repositoryUrl: undefined,
  githubRepository: undefined,
  time: undefined,
  showsUnpublished: false,
};

/** Whether search engines may list the pages: only of what is certainly the published site. */
export function isIndexed({ kind }: Deployment): boolean {
  return kind === 'production';
}

/** Whether the build shows a change to those who review it: a deploy preview or a branch deploy. */
export function isPreview({ kind }: Pick<Deployment, 'kind'>): boolean {
  return kind === 'deploy-preview' || kind === 'branch-deploy';
}

/**
 * Reads what a build is for. Whoever opens a pull request chooses some of these values, so what is not of the form
 * that Netlify documents counts as not said.
 *
 * @param environment the variables of https://docs.netlify.com/build/configure-builds/environment-variables/
 * @param clock milliseconds since 1970; https://reproducible-builds.org/specs/source-date-epoch/ comes before it
 * @throws ExpectedError when PREVIEW_BASE, which the site's own settings hold, names no branch
 */
export function readDeployment(
  environment: Readonly<Record<string, string | undefined>>,
  clock?: number,
): Deployment {
  const { CONTEXT, DEPLOY_PRIME_URL = '', REVIEW_ID = '', REPOSITORY_URL = '' } = environment;
  const { GITHUB_REPOSITORY = '', SOURCE_DATE_EPOCH = '' } = environment;
  const origin = readOrigin(DEPLOY_PRIME_URL);
  const kind = contexts.find((context) => context === CONTEXT) ?? 'local';
  return {
    kind,
    origin: 'value' in origin ? origin.value : undefined,
    review: /^[1-9]\d{0,9}$/.test(REVIEW_ID) ? Number(REVIEW_ID) : undefined,
    baseBranch: branchName(environment.PREVIEW_BASE || localDeployment.baseBranch),
    repositoryUrl: isRepositoryUrl(REPOSITORY_URL) ? REPOSITORY_URL : undefined,
    githubRepository: /^[\w-]+\/[\w.-]+$/.test(GITHUB_REPOSITORY) ? GITHUB_REPOSITORY : undefined,
    time: /^\d{1,12}$/.test(SOURCE_DATE_EPOCH) ? Number(SOURCE_DATE_EPOCH) * 1000 : clock,
    showsUnpublished: isPreview({ kind }),
  };
}

/**
 * A context as the command line names it.
 *
 * @throws ExpectedError for one that there is not
 */
export function readContext(written: string): (typeof contexts)[number] {
  const context = contexts.find((known) => known === written);
  if (context !== undefined) return context;
  throw new ExpectedError(
    `--context: there is no context \`${written}\`: use one of ${contexts.join(', ')}.${didYouMean(nearest(written, contexts))}`,
  );
}

/** https://git-scm.com/docs/git-check-ref-format, and no more characters than branches usually have. */
function branchName(written: string): string {
  const isPlain =
    /^[\w][\w./+#@-]*$/.test(written) && !/\.\.|\/\/|\/\.|@$|[./]$|\.lock(?:\/|$)/.test(written);
  if (isPlain) return written;
  throw new ExpectedError(
    `PREVIEW_BASE: \`${written}\` is no name of a branch. Write one such as \`main\`, without \`origin/\`.`,
  );
}

/** Other forms, such as `ext::`, would make Git run a program. */
function isRepositoryUrl(written: string): boolean {
  if (/[\s\p{Cc}]/u.test(written)) return false;
  if (/^[\w][\w.-]*@[\w][\w.-]*:(?!:)[\w~/][\w./~-]*$/.test(written)) return true;
  if (!/^(?:https|ssh|file):\/\//.test(written) || !URL.canParse(written)) return false;
  const { hostname, password } = new URL(written);
  return password === '' && !hostname.startsWith('-');
}
