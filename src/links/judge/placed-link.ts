import type { SiteConfig } from '../../content/types.ts';
import { type Problem, placeOf, problem } from '../../problems/problem.ts';
import type { RuleName } from '../../problems/rules.ts';
import type { Link } from '../../rendering/types.ts';
import type { LinkFinding } from '../finding.ts';
import type { Lookup } from '../lookup.ts';
import { rewriteTarget } from '../rewrite.ts';
import type { BrokenLink, PageTarget } from '../types.ts';
import { isWrittenTarget } from '../written-target.ts';
import type { FileReading } from './file-links.ts';

/** What the check of one link needs to know of the site. */
export interface LinkContext {
  readonly site: SiteConfig;
  readonly lookup: Lookup;
  readonly suggest: (broken: BrokenLink) => readonly string[];
  /** Files and addresses of pages whose own errors are reported. */
  readonly refused: ReadonlySet<string>;
  readonly fileMeant: FileReading;
  /** What addresses of languages begin with, `de`; empty where the site is in one. */
  readonly languages: readonly string[];
  /** Ids that stand on a page more than once. */
  readonly repeatedIds: (page: PageTarget) => readonly string[];
}

/** A link, and where it stands. */
export interface PlacedLink
  extends Pick<Link, 'href' | 'written' | 'position' | 'text' | 'isBare' | 'toFile'> {
  readonly file: string;
  /** Address of the page, without the base. */
  readonly page: string;
  /** What Liquid could not make sense of in the file. */
  readonly templateProblems: readonly Problem[];
}

/** Something wrong with a link, before it is known how all of the link is mended. */
export interface Fault {
  readonly rule: RuleName;
  readonly message: string;
  readonly suggestions?: readonly string[];
  /** Whether it goes away with the link's replacement. */
  readonly mended?: boolean;
  /** The target that is certainly meant, where it leads out of the site. */
  readonly exact?: string;
}

/**
 * Makes the finding of a fault.
 *
 * @param replacement address, without the base, that the link certainly means
 */
export function findingOf(link: PlacedLink, fault: Fault, replacement?: string): LinkFinding {
  const { file, position, written } = link;
  const { rule, message, suggestions = [] } = fault;
  const target =
    fault.exact !== undefined && !/[{}]/.test(written)
      ? fault.exact
      : fault.mended && replacement !== undefined
        ? rewriteTarget(link, replacement)
        : undefined;
  const isChange = target !== undefined && target !== written;
  return {
    problem: problem({ file, position, rule, target: written, message, suggestions }),
    fix:
      isChange && position !== 'unknown' && isWrittenTarget(link)
        ? { ...placeOf(file, position), written, replacement: target }
        : undefined,
  };
}
