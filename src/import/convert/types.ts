import type { MappedText } from '../../rendering/mapped-text.ts';
import type { Data } from '../source/plain-data.ts';
import type { Edit } from './edits.ts';

/** What became of something that Signpost has not in that form. */
export type Outcome =
  /** It is written as Signpost writes it. */
  | 'converted'
  /** It stays as it is, and is shown as text. */
  | 'kept'
  /** What it set or showed is not in the result; what it holds is. */
  | 'left-out'
  /** Nobody knows what it means; it stands in the result where `check` names it. */
  | 'not-understood';

/** Something that a conversion has met, for the report. */
export interface Note {
  /** How the source's tool calls it: `{% hint %}`. */
  readonly construct: string;
  readonly outcome: Outcome;
  /** Offset in the text that was looked at. */
  readonly offset: number;
  /** What a person is to know, or to do, of this one. */
  readonly detail?: string;
}

/** What one look at a text gives: what is to be written otherwise, and what is to be told. */
export interface Findings {
  readonly edits: readonly Edit[];
  readonly notes: readonly Note[];
}

/** What passes ask of the center that a text belongs to. */
export interface ConversionContext {
  /** Path of the text's file in the source. */
  readonly file: string;
  /** The text of a file that another includes, or the part that is taken of it, without its front matter. */
  readonly included: (written: string, take?: (text: string) => string | undefined) => string | undefined;
  /** A value of the configuration or the front matter, for what stands for one: `site.email`, `Params.version`. */
  readonly settingOf: (path: readonly string[]) => Data | undefined;
  /** Template of a shortcode or a component, as its source is written. */
  readonly templateOf: (name: string) => string | undefined;
  /** The Markdown of a component that is a file of it, without its front matter. */
  readonly partialOf: (name: string) => string | undefined;
  /** Title of the article that a link of this file leads to. */
  readonly titleOf: (target: string) => string | undefined;
  /** How a wiki link is written as a link. */
  readonly wikiTarget: (name: string) => string | undefined;
  readonly hasIcon: (name: string) => boolean;
}

/** One look at a text for one family of constructs. It is repeated until it finds nothing more, from the outside in. */
export type Pass = (text: string, context: ConversionContext) => Findings;

/** A text under way. */
export interface Draft {
  readonly text: MappedText;
  readonly notes: readonly PlacedNote[];
}

/** A note with its place in the source file. */
export interface PlacedNote extends Omit<Note, 'offset'> {
  readonly file: string;
  readonly line: number;
}

export const nothing: Findings = { edits: [], notes: [] };
