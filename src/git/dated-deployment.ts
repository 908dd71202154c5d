import { type Deployment, readDeployment } from '../content/settings/deployment.ts';
import { commitTime } from './commit-time.ts';

/**
 * Reads what a build is for, and what time it is for it: what somebody says, or SOURCE_DATE_EPOCH; else the clock in
 * production, and elsewhere the time of the commit, so that a commit is always built alike.
 *
 * @param folder in the repository
 * @param now milliseconds since 1970, as somebody says it
 * @throws ExpectedError when PREVIEW_BASE names no branch
 */
export async function datedDeployment(
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
  now?: number,
): Promise<Deployment> {
  const deployment = readDeployment(environment);
  if (now !== undefined) return { ...deployment, time: now };
  if (deployment.time !== undefined) return deployment;
  const time = deployment.kind === 'production' ? undefined : await commitTime(folder);
  return { ...deployment, time: time ?? Date.now() };
}
