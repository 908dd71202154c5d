import { measureRun, type RunMeasurement } from './measure-run.ts';

/**
 * Builds a content folder in a process of its own; what images cost is a table of its own.
 *
 * @param folder a temporary folder for the measurement
 * @throws where the build fails, with what it printed
 */
export function measureBuild(content: string, output: string, base: string, folder: string): RunMeasurement {
  const args = [
    'src/cli/main.ts',
    'build',
    '--content',
    content,
    '--base',
    base,
    '--output',
    output,
    '--no-images',
  ];
  return measureRun({ args, fine: [0], folder });
}
