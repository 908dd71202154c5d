import { buildBeside } from './built-beside.ts';

/** Path that Signpost's own help center lives under, beside the others. */
export const ownBase = '/own';

/** Builds Signpost's own help center as it is published, with its images in all their sizes. */
export function writeOwnHelpCenter(folder: string): void {
  buildBeside(folder, 'content', ownBase);
}
