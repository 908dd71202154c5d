import { type Finding, type Problem, problem, type SourcePosition } from '../problems/problem.ts';
import type { RuleName } from '../problems/rules.ts';
import type { RenderContext, RenderInput } from './context.ts';
import type { SourceRange } from './mapped-text.ts';
import { createProblemList, restMessage } from './problem-list.ts';
import { createSourceTexts, type SourceTexts } from './source-texts.ts';

/** HTML that waits beside the Markdown until its placeholder is replaced. */
export interface Slot {
  readonly html: string;
  /** Stands on its own, like a paragraph; otherwise it is part of the text around it. */
  readonly block: boolean;
  /** What it was written as, which is shown instead of it in code. */
  readonly written?: string;
  /** It was not understood; reported unless it turns out to stand in code. */
  readonly doubt?: Doubt;
}

/** What is wrong with something, and where in the file, if it stands in a text and not in code. */
export interface Doubt {
  readonly rule: RuleName;
  readonly from: number;
  /** Made when it is shown: an article may hold thousands, each with a look for near names. */
  readonly finding: () => ReportedFinding;
}

export interface ReportedFinding extends Omit<Finding, 'file' | 'position' | 'suggestions'> {
  /** As a function where a look through many names is to be saved for problems that are shown. */
  readonly suggestions?: readonly string[] | (() => readonly string[]);
}

/** Thrown when an article would grow without bound; rendering ends with one problem. */
export class ArticleLimitError extends Error {
  /** Where in the file it is too much; `undefined` where all of it is. */
  readonly from: number | undefined;

  constructor(message: string, from?: number) {
    super(message);
    this.from = from;
  }
}

/** Far more than any article has, far less than hurts: characters along the way, and callouts in callouts. */
const maxLength = 5_000_000;
const maxDepth = 20;

/** What one rendering of one article gathers while it runs. */
export interface ArticleState {
  readonly input: RenderInput;
  readonly context: RenderContext;
  /** What is wrong with the article as far as it is rendered, and how much more of it there is. */
  readonly problems: () => readonly Problem[];
  /** Keeps HTML and returns the placeholder that Markdown carries through untouched. */
  readonly hold: (slot: Slot) => string;
  readonly slotAt: (index: number) => Slot | undefined;
  /** The text of a piece of code, with placeholders for what was written in their place, where that is known. */
  readonly codeText: (text: string) => string;
  /** Reports what was not understood, outside of code: the last step before the HTML is released. */
  readonly reportDoubts: () => void;
  /** Replaces placeholders, those inside what they stand for too. */
  readonly release: (html: string) => string;
  readonly report: (finding: ReportedFinding, from: number) => void;
  /** Takes back what is reported of a stretch of the file, since it is shown as it is written. */
  readonly mute: (range: SourceRange) => void;
  /** The article's file and the snippets in it: what offsets count in. */
  readonly texts: SourceTexts;
  /** Line and column of an offset, with the file where it is in a snippet. */
  readonly positionAt: (offset: number) => SourcePosition;
  /** Counts what an article has grown by; stored texts that hold each other could grow without bound. */
  readonly grow: (characters: number) => void;
  /** Runs work that is one level deeper: a body in a body. */
  readonly nested: <Result>(work: () => Result) => Result;
}

/**
 * Placeholders are written with two of Unicode's noncharacters, which exist for a program's internal use: the
 * content layer refuses files that hold any, so no article can write one.
 */
export const placeholderStart = '\uFDD0';
export const placeholderEnd = '\uFDD1';
const placeholder = new RegExp(`${placeholderStart}(\\d+)${placeholderEnd}`, 'g');

/** @param slots holds HTML already, whose placeholders are in the text */
export function createArticleState(
  input: RenderInput,
  context: RenderContext,
  slots: Slot[] = [],
): ArticleState {
  const problems = createProblemList();
  const texts = createSourceTexts(input.file, input.source);
  const { positionAt } = texts;
  let depth = 0;
  let length = 0;
  const grow = (characters: number): void => {
    length += characters;
    if (length > maxLength) throw new ArticleLimitError(`it grows beyond ${maxLength} characters`);
  };

  const release = (html: string): string =>
    html.replace(placeholder, (_whole, index: string) => {
      const inner = slots[Number(index)]?.html ?? '';
      grow(inner.length);
      return release(inner);
    });

  const placed = ({ suggestions, ...finding }: ReportedFinding, from: number): Problem =>
    problem({
      ...finding,
      file: input.file,
      position: positionAt(from),
      suggestions: typeof suggestions === 'function' ? suggestions() : (suggestions ?? []),
    });
  const inCode = new Set<Slot>();
  const muted: SourceRange[] = [];
  const heard = (): readonly Problem[] => {
    if (muted.length === 0) return problems.kept;
    const stretches = muted.map(({ from, to }) => ({
      file: texts.textAt(from).file,
      first: positionAt(from).line,
      last: positionAt(to - 1).line,
    }));
    return problems.kept.filter(
      ({ file, position }) =>
        position === 'unknown' ||
        !stretches.some(
          (muted) => muted.file === file && position.line >= muted.first && position.line <= muted.last,
        ),
    );
  };

  return {
    input,
    context,
    problems: () => {
      const left = problems.left();
      if (left === 0) return heard();
      const position = positionAt(input.bodyOffset);
      const finding = { file: input.file, position, target: input.file, message: restMessage(left) };
      return [...heard(), problem({ ...finding, rule: 'article-limit', severity: 'warning' })];
    },
    hold: (slot) => {
      grow(slot.html.length);
      return `${placeholderStart}${slots.push(slot) - 1}${placeholderEnd}`;
    },
    slotAt: (index) => slots[index],
    release,
    codeText: (text) =>
      text.replace(placeholder, (whole, index: string) => {
        const slot = slots[Number(index)];
        if (slot?.written === undefined) return whole;
        inCode.add(slot);
        return slot.written;
      }),
    reportDoubts: () => {
      for (const slot of slots) {
        const { doubt } = slot;
        if (doubt && !inCode.has(slot)) problems.add(doubt.rule, () => placed(doubt.finding(), doubt.from));
      }
    },
    report: (finding, from) => {
      problems.add(finding.rule, () => placed(finding, from));
    },
    mute: (range) => {
      muted.push(range);
    },
    texts,
    positionAt,
    grow,
    nested: (work) => {
      depth += 1;
      if (depth > maxDepth)
        throw new ArticleLimitError(`callouts and captures stand more than ${maxDepth} deep in each other`);
      try {
        return work();
      } finally {
        depth -= 1;
      }
    },
  };
}

/** Removes what only placeholders may hold, from a value that did not come through the content layer's check. */
export function withoutControls(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '');
}

/** What a text with placeholders says as text alone. */
export function withoutPlaceholders(text: string): string {
  return text.replace(placeholder, '');
}
