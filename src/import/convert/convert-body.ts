import { createPositions } from '../../problems/source-text.ts';
import { type MappedText, mapVerbatim, sourceRange } from '../../rendering/mapped-text.ts';
import type { RenderedArticle } from '../../rendering/types.ts';
import { components } from './components/components.ts';
import { applyEdits } from './edits.ts';
import { attributeLines } from './passes/attribute-lines.ts';
import { codeGroups } from './passes/code/code-groups.ts';
import { fenceTitles } from './passes/code/fence-titles.ts';
import { rawCode } from './passes/code/raw-code.ts';
import { closeFences } from './passes/code/unclosed-fences.ts';
import { unreadMarks, withoutControls } from './passes/code/unread-marks.ts';
import { iconCodes } from './passes/icons.ts';
import { includes } from './passes/includes.ts';
import { jekyllAddresses } from './passes/jekyll-addresses.ts';
import { liquidTagPass } from './passes/liquid-tags.ts';
import { markdownInHtml } from './passes/markdown-in-html.ts';
import { mdx } from './passes/mdx.ts';
import { mkdocsBlocks } from './passes/mkdocs-blocks.ts';
import { obsidian } from './passes/obsidian.ts';
import { escapedShortcodes, shortcodePass } from './passes/shortcodes.ts';
import { convertTexts } from './passes/texts.ts';
import type { ReadText } from './reader.ts';
import type { ConversionContext, Findings, Pass, PlacedNote } from './types.ts';

/** A body in Signpost's own Markdown, whose links and images are still those of the source. */
export interface ConvertedBody {
  readonly text: MappedText;
  readonly article: RenderedArticle;
  readonly notes: readonly PlacedNote[];
}

/** More turns than texts stand in each other. */
const mostTurns = 20;

/** So many signs others may add to a text that takes them in. */
const mostAdded = 100_000;

/** In which order what is written in each other is read: what may hold all else comes first. */
const passes: readonly Pass[] = [
  includes,
  shortcodePass,
  jekyllAddresses,
  liquidTagPass,
  mkdocsBlocks,
  mdx,
  components,
  obsidian,
];

/** Which of them a source is read with; what only some systems have would be text in others. */
export interface PassChoice {
  readonly isMdx: boolean;
  readonly isWiki: boolean;
}

/** Converts a body from the outside in, until nothing more is found. */
export function convertBody(
  source: string,
  bodyOffset: number,
  choice: PassChoice,
  read: ReadText,
  context: ConversionContext,
): ConvertedBody {
  const positionAt = createPositions(source);
  const notes: PlacedNote[] = [];
  let text = mapVerbatim(source.slice(bodyOffset), bodyOffset);
  const apply = ({ edits, notes: found }: Findings, keepsNotes = true): boolean => {
    for (const { offset, ...note } of keepsNotes ? found : []) {
      const { line } = positionAt(sourceRange(text, offset, offset + 1).from);
      notes.push({ ...note, file: context.file, line });
    }
    if (edits.length === 0) return false;
    text = applyEdits(text, edits);
    return true;
  };
  apply(withoutControls(text.text));
  // What swallows the rest would keep every pass from it.
  if (/^[ \t>]*(?:`{3,}|~{3,})[ \t]+\S+[ \t]+\S/m.test(text.text))
    apply(closeFences(text.text, read(text.text).problems, true));
  const chosen = passes.filter(
    (pass) => (pass !== mdx || choice.isMdx) && (pass !== obsidian || choice.isWiki),
  );
  for (let turn = 0; turn < mostTurns; turn += 1) {
    let isChanged = false;
    for (const pass of chosen) {
      // What is held in something else is read when that has been read.
      isChanged = apply(pass(text.text, context)) || isChanged;
    }
    // A file that takes itself in would grow for ever.
    if (!isChanged || text.text.length > source.length + mostAdded) break;
  }
  apply(withoutControls(text.text));
  if (choice.isMdx) apply(markdownInHtml(text.text, context));
  apply(iconCodes(text.text, context));
  apply(codeGroups(text.text, context));
  apply(attributeLines(text.text, context));
  apply(fenceTitles(text.text, context));
  apply(closeFences(text.text, read(text.text).problems));
  for (let turn = 0; turn < 5; turn += 1) {
    const findings = convertTexts(text.text, read, context);
    const known = {
      edits: findings.edits,
      notes: findings.notes.filter(({ outcome }) => outcome !== 'not-understood'),
    };
    if (apply(known)) continue;
    apply({ edits: [], notes: findings.notes.filter(({ outcome }) => outcome === 'not-understood') });
    break;
  }
  apply(escapedShortcodes(text.text, context));
  apply(rawCode(text.text, context));
  let article = read(text.text);
  for (let turn = 0; turn < 5 && apply(unreadMarks(text.text, article)); turn += 1) article = read(text.text);
  return { text, article, notes };
}
