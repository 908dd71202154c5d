import { relative } from 'node:path';
import { LocalServer } from './local-server.ts';

/**
 * Serves a built folder on the loopback address, until the process ends.
 *
 * @param folder absolute path
 * @param report called with what goes wrong while serving
 * @returns the address of its root: `http://127.0.0.1:4010`
 */
export function servePreview(
  folder: string,
  port: number,
  report: (message: string) => void,
): Promise<string> {
  return new LocalServer([], report, relative(process.cwd(), folder)).start(port);
}
