import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageDir } from '../project.ts';

const versionPattern = /^(?<major>\d+)\.(?<minor>\d+)\.(?<patch>\d+)$/;

/** The version of this program, as `package.json` has it. */
export function programVersion(): string {
  const written: unknown = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(written).version;
}

/** Whether a text is a version such as `1.4.0`. */
export function isVersion(written: string): boolean {
  return versionPattern.test(written);
}

/** Sorts older versions first (https://semver.org/#spec-item-11, without pre-releases). */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  return [0, 1, 2].map((place) => (a?.[place] ?? 0) - (b?.[place] ?? 0)).find((by) => by !== 0) ?? 0;
}
