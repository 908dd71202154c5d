import { stat } from 'node:fs/promises';
import { concurrently } from '../content/concurrently.ts';
import { type Host, hostTraits } from '../content/settings/hosts.ts';
import { counted } from '../problems/counted.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Site } from '../site/site.ts';
import { filesOf } from './write-files.ts';

interface Limits {
  readonly files: number;
  /** MiB of one file. */
  readonly fileSize: number;
}

/** What hosts say of themselves; Cloudflare of its free plan (https://developers.cloudflare.com/pages/platform/limits/). */
const limits: Readonly<Partial<Record<Host, Limits>>> = { cloudflare: { files: 20_000, fileSize: 25 } };

const mebibyte = 2 ** 20;

/** So many files are looked at at a time. */
const atOnce = 32;

/** What of a site its host does not take, before anybody finds out there. */
export async function hostLimitProblems(site: Site): Promise<readonly Problem[]> {
  const { host } = site.helpCenter.site;
  const limit = limits[host];
  if (limit === undefined) return [];
  const { label } = hostTraits[host];
  const fileOf = new Map(site.content.assets.map(({ path, file }) => [path, file]));
  const large = await concurrently(site.assets, atOnce, async ({ path, absolutePath }) => {
    const file = fileOf.get(path) ?? path;
    const { size } = await stat(absolutePath);
    if (size <= limit.fileSize * mebibyte) return [];
    const message = `${label} takes no file of more than ${limit.fileSize} MiB, and this one has ${Math.ceil(size / mebibyte)}. Make it smaller, or link to another place that offers it.`;
    return [problem({ file, position: 'unknown', rule: 'host-limit', target: file, message })];
  });
  const count = filesOf(site).length;
  if (count <= limit.files) return large.flat();
  const message = `${label} takes ${counted(limit.files, 'file')}, and the site has ${count}. A larger plan takes more; other hosts have no such limit.`;
  return [
    ...large.flat(),
    problem({ file: '_data/site.json', position: 'unknown', rule: 'host-limit', target: host, message }),
  ];
}
