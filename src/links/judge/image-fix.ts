import type { Problem } from '../../problems/problem.ts';
import type { LinkFinding } from '../finding.ts';
import type { LinkContext } from './placed-link.ts';

/** Makes the finding of something wrong with a page: an image that is there, counted from the file, can be mended. */
export function imageFinding(found: Problem, { fileMeant }: Pick<LinkContext, 'fileMeant'>): LinkFinding {
  const { rule, file, position, target: written, suggestions } = found;
  const unfixed: LinkFinding = { problem: found, fix: undefined };
  if (rule !== 'missing-image' || position === 'unknown' || /[{}]/.test(written)) return unfixed;
  const address = fileMeant({ href: written, file })?.address;
  const [replacement, ...others] = suggestions;
  const isCertain = address !== undefined && replacement === encodeURI(address) && others.length === 0;
  return isCertain ? { problem: found, fix: { file, position, written, replacement } } : unfixed;
}
