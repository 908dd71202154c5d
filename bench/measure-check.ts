import { measureRun, type RunMeasurement } from './measure-run.ts';

export interface CheckMeasurement {
  /** `signpost check`: reading, rendering and checking. */
  readonly whole: RunMeasurement;
  /** CPU seconds of the check once everything is rendered, as it is where a build checks. */
  readonly addedSeconds: number;
  /** The same site, built, as linkinator checks it; not for sites that nobody would crawl. */
  readonly linkinator: RunMeasurement | undefined;
}

/**
 * Checks the links of a content folder, which may be broken, in processes of their own, one after the other.
 *
 * @param output the built site, for linkinator to check; none to leave linkinator out
 * @param folder a temporary folder for the measurement
 */
export function measureCheck(
  content: string,
  output: string | undefined,
  base: string,
  folder: string,
): CheckMeasurement {
  const args = ['src/cli/main.ts', 'check', '--content', content, '--base', base, '--format', 'json'];
  const whole = measureRun({ args, fine: [0, 1], folder });
  const part = measureRun({ args: ['bench/check-part.ts', content, base], fine: [0], folder });
  const linkinator =
    output === undefined
      ? undefined
      : measureRun({ args: ['bench/linkinator-run.ts', output, base], fine: [0], folder });
  return { whole, addedSeconds: Number(part.stdout), linkinator };
}
