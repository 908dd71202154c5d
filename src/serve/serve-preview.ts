import { relative } from 'node:path';
import { LocalServer } from './local-server.ts';

/**
 * Serves a folder as it was built, to this machine alone; ends with the process.
 *
 * @param folder absolute path
 * @param report hears of what went wrong while serving
 * @returns the address of its root: `http://127.0.0.1:4010`
 */
export function servePreview(
  folder: string,
  port: number,
  report: (message: string) => void,
): Promise<string> {
  return new LocalServer([], report, relative(process.cwd(), folder)).start(port);
}
