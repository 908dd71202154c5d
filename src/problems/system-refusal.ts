/** What the operating system has refused to do. */
export interface SystemRefusal extends Error {
  /** `ENOSPC` and the like. */
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
}

export function isSystemRefusal(error: unknown): error is SystemRefusal {
  return (
    error instanceof Error &&
    'syscall' in error &&
    typeof error.syscall === 'string' &&
    'code' in error &&
    typeof error.code === 'string'
  );
}

/** The error that others have wrapped, innermost; the error itself where it wraps none. */
export function innermostError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const inner = 'originalError' in error ? error.originalError : error.cause;
  return inner === undefined ? error : innermostError(inner);
}

/** What no file that is read or written can be the reason of: a disk that is full, broken or not to be written to. */
const ofMachine: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
]);

export function isMachineRefusal(error: unknown): boolean {
  const inner = innermostError(error);
  return isSystemRefusal(inner) && ofMachine.has(inner.code);
}

/**
 * Says of a refusal where it was: of a write into an open file, as when the disk is full, the system names no path.
 *
 * @param path of the file, or of the folder that was written into, absolute
 * @returns what is to be thrown
 */
export function refusedAt(path: string, error: unknown): unknown {
  const inner = innermostError(error);
  if (isSystemRefusal(inner) && inner.path === undefined) Object.assign(inner, { path });
  return error;
}
