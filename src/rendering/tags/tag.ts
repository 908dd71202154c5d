import type { Snippet } from '../../content/types.ts';
import type { ArticleState, Slot } from '../article-state.ts';
import type { MappedText, SourceRange } from '../mapped-text.ts';

/** A tag that articles may hold, and, where it has a shortcode, templates too. */
export interface Tag {
  readonly name: string;
  /** Whether it has a body and an end tag: `{% table %}` ... `{% endtable %}`. */
  readonly isBlock: boolean;
  /** How an article writes it, for messages. */
  readonly example: string;
  /** Whether it says nothing without arguments, which is then reported with the example. */
  readonly needsArguments: boolean;
  /** Reads the arguments, reports what is wrong with them, and returns HTML, or text that Markdown goes on to read. */
  readonly render: (use: TagUse) => Slot | MappedText | string;
  readonly shortcode?: TagShortcode;
}

/** How templates call a tag: with values, those of a block tag behind the HTML of its body. */
export interface TagShortcode {
  readonly example: string;
  readonly fewest: number;
  readonly most: number;
  /** What is wrong with the values is reported, and thrown by who calls this. */
  readonly html: (values: readonly string[], state: ArticleState) => string;
}

/** One tag as it stands in an article; offsets are those of the file. */
export interface TagUse {
  readonly state: ArticleState;
  /** The tag as written, without its body and its end. */
  readonly written: string;
  readonly from: number;
  /** What stands behind the name. */
  readonly args: string;
  readonly argsFrom: number;
  /** The body with its own tags and outputs evaluated. */
  readonly body: () => MappedText;
  /** The body as a Markdown document of its own. */
  readonly bodyHtml: () => string;
  readonly setVariable: (name: string, value: MappedText) => void;
  /** The text of a snippet with its own tags and outputs evaluated, and with values for `{{ snippet.NAME }}`. */
  readonly include: (snippet: Snippet, values: Readonly<Record<string, string>>) => MappedText;
  /** Names of the snippets that this tag stands in, the outermost first. */
  readonly snippets: readonly string[];
}

export function firstWord(args: string): string {
  return args.split(/\s/, 1)[0] ?? '';
}

/** Where in the file the arguments' first characters stand, as many as `word` has. */
export function argumentRange({ argsFrom }: TagUse, word: string): SourceRange {
  return { from: argsFrom, to: argsFrom + word.length };
}
