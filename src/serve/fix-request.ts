import type { IncomingMessage } from 'node:http';
import { changeFiles } from '../content/changes/change-files.ts';
import { readWhole } from '../content/changes/changeable-file.ts';
import type { Fix } from '../links/finding.ts';
import { planFixes } from '../links/fix/fix.ts';

/** Where a button of the panel asks for a fix; no page of a site can be there. */
export const fixPath = '/.signpost/fix';

/** A form of the panel is a few names and numbers. */
const longestBody = 4096;

/** What a button says of the fix that it is for. */
export interface WantedFix {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Reads what a button of a page of this server asks for. Any page in a browser can send a form to a local port: its
 * browser says then where it comes from.
 *
 * @returns nothing for what another page sends, and for what is no such request
 */
export async function readFixRequest(request: IncomingMessage): Promise<WantedFix | undefined> {
  const { host = '', origin } = request.headers;
  if (request.method !== 'POST' || origin !== `http://${host}`) return undefined;
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > longestBody) return undefined;
  }
  const fields = new URLSearchParams(body);
  const number = (name: string): number => Number.parseInt(fields.get(name) ?? '', 10);
  const wanted = { file: fields.get('file') ?? '', line: number('line'), column: number('column') };
  return wanted.line > 0 && wanted.column > 0 ? wanted : undefined;
}

/** Whether a fix is the one that is asked for. */
export function isWanted({ file, position }: Fix, wanted: WantedFix): boolean {
  return file === wanted.file && position.line === wanted.line && position.column === wanted.column;
}

/** Writes a fix into its file, or nothing: what does not stand there any more is left as it is. */
export async function applyFix(contentDir: string, fix: Fix): Promise<void> {
  const edits = await planFixes([fix], (file) => readWhole(contentDir, file));
  if (edits.length > 0) changeFiles(contentDir, edits);
}
