import type { Position } from '../../problems/problem.ts';

/** The repository on a web site such as GitHub. */
export interface RepositorySettings {
  /** Without a slash at the end: `https://github.com/owner/name`. */
  readonly url: string;
  readonly branch: string;
  /** The content folder in the repository, without slashes at its ends; empty for the repository itself. */
  readonly contentPath: string;
}

/** The editor for people without Git, and where it keeps what they write. */
export interface WebEditorSettings {
  readonly backend: 'github' | 'gitlab';
  /** `https://gitlab.example` */
  readonly origin: string;
  /** `owner/name` */
  readonly path: string;
  readonly branch: string;
  /** The content folder in the repository; empty for the repository itself. */
  readonly contentPath: string;
  readonly login: string | undefined;
  readonly appId: string | undefined;
}

/** A search elsewhere that a form can ask. */
export interface OutsideSearch {
  /** `https://search.example/find` */
  readonly action: string;
  /** The parameter that says what is searched for. */
  readonly field: string;
  /** Parameters that are sent as they are. */
  readonly sent: readonly { readonly name: string; readonly value: string }[];
}

/** How readers are asked whether an article was helpful. */
export type FeedbackSettings =
  | { readonly mode: 'none' }
  /** Netlify finds the form in the published pages and takes the answers. */
  | { readonly mode: 'netlify' }
  /** Answers are sent to an address: a path of the host, or one elsewhere. */
  | { readonly mode: 'endpoint'; readonly url: string }
  /** Readers write an issue in the repository. */
  | { readonly mode: 'link' }
  /** Answers are requests, which are in the log of the host. */
  | { readonly mode: 'log' };

/** How searches are told of, for `signpost signals`. */
export type SignalSettings =
  | { readonly mode: 'none' }
  /** By requests for an empty file of the site, which are in the log of its host. */
  | { readonly mode: 'log' }
  /** By requests to an address: a path of the host, or one elsewhere. */
  | { readonly mode: 'endpoint'; readonly url: string };

/** A target that is not judged, and why; with a `*` at its end, all that start like it. */
export interface IgnoredTarget {
  readonly target: string;
  readonly reason: string;
  readonly position: Position;
}
