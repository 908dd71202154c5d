import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';

/** Of SHA-256, and of the length that follows it. */
const hashBytes = 32;
const headBytes = hashBytes + 4;
/** A few milliseconds of work. */
const partsInTurn = 20;

/**
 * Reads what {@link writeRecordFile} has written, up to the first part that is damaged: the file may come from somewhere
 * else. Nothing where another version has written it; so parts are what this one writes.
 *
 * @param version of the code that wrote what is read
 * @param take is given each part; bytes in it share their memory with all of the part
 */
export function readRecordFile<Part>(path: string, version: string, take: (part: Part) => void): void {
  let file: number;
  try {
    if (!statSync(path).isFile()) return;
    file = openSync(path, 'r');
  } catch {
    return;
  }
  try {
    let left = fstatSync(file).size;
    const next = (length: number): Buffer | undefined => {
      if (length > left) return undefined;
      left -= length;
      const bytes = Buffer.allocUnsafe(length);
      return readSync(file, bytes, 0, length, null) === length ? bytes : undefined;
    };
    if (next(version.length)?.toString('latin1') !== version) return;
    for (let head = next(headBytes); head !== undefined; head = next(headBytes)) {
      const bytes = next(head.readUInt32LE(hashBytes));
      if (bytes === undefined || !hashOf(bytes).equals(head.subarray(0, hashBytes))) return;
      take(deserialize(bytes));
    }
  } finally {
    closeSync(file);
  }
}

/**
 * Writes the parts of a file, each behind its hash and its length, beside it and then in its place, so that whoever reads
 * meanwhile gets a whole file. A server answers between them.
 *
 * @throws a system error where it cannot be written; what was there is as it was
 */
export async function writeRecordFile<Part>(
  path: string,
  version: string,
  parts: Iterable<Part>,
): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = openSync(draft, 'w');
    try {
      writeSync(file, version, null, 'latin1');
      let count = 0;
      for (const part of parts) {
        count += 1;
        if (count % partsInTurn === 0) await setImmediate();
        const bytes = serialize(part);
        const length = Buffer.alloc(headBytes - hashBytes);
        length.writeUInt32LE(bytes.length);
        writeSync(file, Buffer.concat([hashOf(bytes), length, bytes]));
      }
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
