import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ExpectedError } from '../problems/expected-error.ts';
import { readCombined } from './formats/combined.ts';
import { createExtendedReader } from './formats/extended.ts';
import { readJsonLine } from './formats/json.ts';
import type { LogRequest, ReadLine } from './types.ts';

/** What somebody asks a host for has fewer signs; a longer line is no log's. */
const longestLine = 65_536;

/** Milliseconds since 1970 that a date can be made of. */
const latest = 8.64e15;

/** Lines in no form that is known. */
export interface UnreadLines {
  readonly count: number;
  /** The first of them: `access.log:12`. */
  readonly first: string;
}

/**
 * Reads logs of a host line by line, whatever the form of each, packed with gzip or not.
 *
 * @param files paths; `-` is what comes in
 * @param take gets each request
 * @returns the lines that were passed over, where there are some
 * @throws ExpectedError for a file that cannot be read
 */
export async function readLogs(
  files: readonly string[],
  stdin: () => AsyncIterable<Uint8Array>,
  take: (request: LogRequest) => void,
): Promise<UnreadLines | undefined> {
  let unread: UnreadLines | undefined;
  for (const file of files) {
    const readExtended = createExtendedReader();
    let number = 0;
    try {
      for await (const line of createInterface({
        input: open(file, stdin),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        number += 1;
        if (line.trim() === '' || readExtended.isDirective(line)) continue;
        const request = line.length > longestLine ? undefined : readLine(line, readExtended);
        if (request && Math.abs(request.time) <= latest) take(request);
        else unread = { count: (unread?.count ?? 0) + 1, first: unread?.first ?? `${file}:${number}` };
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new ExpectedError(`The log \`${file}\` cannot be read: ${reason}`);
    }
  }
  return unread;
}

function readLine(line: string, readExtended: ReadLine): LogRequest | undefined {
  return line.startsWith('{') ? readJsonLine(line) : (readExtended(line) ?? readCombined(line));
}

function open(file: string, stdin: () => AsyncIterable<Uint8Array>): Readable {
  if (file === '-') return Readable.from(stdin());
  const input = createReadStream(file);
  if (!file.endsWith('.gz')) return input;
  const unpacked = createGunzip();
  // Each is told of the end of the other; what is wrong with one would be nobody's.
  input.on('error', (error) => unpacked.destroy(error));
  return input.pipe(unpacked);
}
