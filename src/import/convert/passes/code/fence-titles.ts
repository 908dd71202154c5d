import { type Edit, linesOf } from '../../edits.ts';
import type { Note, Pass } from '../../types.ts';

/**
 * What stands behind the language of a fence in MkDocs, Docusaurus, VitePress and Hugo: the name of the file is the title
 * of the code, and marks of lines go, since they have no place in Signpost's.
 */
export const fenceTitles: Pass = (text) => {
  const edits: Edit[] = [];
  const notes: Note[] = [];
  let open: string | undefined;
  for (const line of linesOf(text)) {
    const match = /^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(`{3,}|~{3,})([^`]*)$/.exec(line.text);
    if (!match?.[2]) continue;
    const [, pad = '', mark, info = ''] = match;
    if (open !== undefined) {
      if (mark.startsWith(open) && info.trim() === '') open = undefined;
      continue;
    }
    open = mark;
    const read = readInfo(info);
    if (read === undefined) continue;
    const title = read.title === undefined ? '' : ` title=${JSON.stringify(read.title)}`;
    // What has a title needs a language in front of it.
    const language = title !== '' && read.language === '' ? 'text' : read.language;
    edits.push({ from: line.from, to: line.to, text: `${pad}${mark}${language}${title}` });
    notes.push({
      construct: read.title === undefined ? '``` with options' : '``` with a title',
      outcome: read.title === undefined ? 'left-out' : 'converted',
      offset: line.from,
    });
  }
  return { edits, notes };
};

/** The language and the title that an info string says; nothing where it is a language alone. */
function readInfo(
  info: string,
): { readonly language: string; readonly title: string | undefined } | undefined {
  const written = info.trim();
  if (written === '' || /^[\w+#.-]+$/.test(written)) return undefined;
  const braces = /^\{(.*)\}$/.exec(written)?.[1]?.trim();
  // Python-Markdown: ``` {.yaml title="x"}; Quarto and R: ``` {r}.
  const inner = braces === undefined ? written : braces.replace(/^\.?/, '');
  const language = /^[.]?([\w+#.-]+)(?![\w=:])/.exec(inner)?.[1] ?? '';
  const title =
    /(?:^|[\s{,])(?:title|filename|file|name|label)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{["'`]([^"'`]*)["'`]\}|([^\s"'{},]+))/.exec(
      written,
    );
  const bracket = /\[([^\]]+)\]/.exec(written.slice(language.length))?.[1];
  const colon = /^([\w+#-]+):([\w./-]+\.\w+)/.exec(written);
  const isLanguage = !/^(?:title|hl_lines|linenums|filename)$/.test(language);
  return {
    language: colon?.[1] ?? (isLanguage ? language.replace(/^\./, '') : ''),
    title: title?.[1] ?? title?.[2] ?? title?.[3] ?? title?.[4] ?? bracket ?? colon?.[2],
  };
}
