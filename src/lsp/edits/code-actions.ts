import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { z } from 'zod';
import { ownLayout } from '../../content/layout/layout.ts';
import { addRedirect } from '../../links/move/front-matter-edits.ts';
import { builtInPaths } from '../../model/urls.ts';
import { isFixOf } from '../diagnostics.ts';
import type { SiteState } from '../site-state.ts';
import { linesOf } from '../text-places.ts';
import { uriOf } from '../uris.ts';
import { alternativeText, type WrittenAlternative } from './alternative-text.ts';
import { placeAt } from './source-edits.ts';

const dataSchema = z.object({ target: z.string(), suggestions: z.array(z.string()) });

/** What mends a problem: the certain change first, then what was perhaps meant, then what makes the target be there. */
export function codeActions(
  file: string,
  diagnostics: readonly Diagnostic[],
  lines: readonly string[],
  state: SiteState,
): CodeAction[] {
  const uri = uriOf(file, state);
  let fixes: ReturnType<SiteState['fixesIn']> | undefined;
  return diagnostics.flatMap((diagnostic) => {
    const read = dataSchema.safeParse(diagnostic.data);
    if (diagnostic.source !== 'signpost' || !read.success) return [];
    const { target, suggestions } = read.data;
    const { line, character } = diagnostic.range.start;
    const edit = (newText: string, length: number): TextEdit => ({
      range: { start: { line, character }, end: { line, character: character + length } },
      newText,
    });
    const action = (title: string, change: TextEdit, isPreferred = false): CodeAction => ({
      ...{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred },
      edit: { changes: { [uri]: [change] } },
    });
    fixes ??= state.fixesIn(file);
    const fix = fixes.find(
      (one) => one.problem.rule === diagnostic.code && isFixOf(one.fix, line, character),
    )?.fix;
    const certain = fix
      ? [action(`Write \`${fix.replacement}\``, edit(fix.replacement, fix.written.length), true)]
      : [];
    const isThere = target !== '' && (lines[line] ?? '').startsWith(target, character);
    const perhaps = isThere
      ? suggestions
          .filter((suggestion) => suggestion !== fix?.replacement)
          .map((suggestion) =>
            action(`Replace with \`${suggestion}\``, edit(written(target, suggestion), target.length)),
          )
      : [];
    const alternative =
      diagnostic.code === 'missing-alternative-text'
        ? alternativeText(lines[line] ?? '', character)
        : undefined;
    const begun = alternative ? [action('Write an alternative text', insertion(line, alternative))] : [];
    return [...certain, ...perhaps, ...begun, ...actionsOnFiles(diagnostic, target, suggestions, state)];
  });
}

function insertion(line: number, { character, text }: WrittenAlternative): TextEdit {
  const place = { line, character };
  return { range: { start: place, end: place }, newText: text };
}

/** An address keeps the output in front of it that the target is written with. */
function written(target: string, suggestion: string): string {
  const base = /^\{\{-?\s*site\.baseurl\s*-?\}\}/.exec(target)?.[0];
  return base !== undefined && suggestion.startsWith('/') ? base + suggestion : suggestion;
}

/** For a page that is not there: make it, or let the address lead to one that is. */
function actionsOnFiles(
  diagnostic: Diagnostic,
  target: string,
  suggestions: readonly string[],
  state: SiteState,
): CodeAction[] {
  if (diagnostic.code !== 'missing-page') return [];
  const { helpCenter, content, urls } = state.site();
  const path = target.replace(/^\{\{[^}]*\}\}/, '').replace(/[#?].*$/, '');
  const name = /\/([\p{L}\p{N}_-]+)\/?$/u.exec(path)?.[1];
  const isOfArticle = name !== undefined && `${path.replace(/\/?$/, '/')}` === urls.article(name);
  const actions: CodeAction[] = [];
  if (isOfArticle && (content.layout ?? ownLayout) === ownLayout) {
    const uri = uriOf(`articles/${name}.md`, state);
    const title = name.replace(/[-_]+/g, ' ').replace(/^./, (letter) => letter.toUpperCase());
    const [category] = helpCenter.categories;
    const text = `---\nlayout: article\ntitle: ${title}\n${category ? `categories: [${category.name}]\n` : ''}---\n\n`;
    const start = { line: 0, character: 0 };
    const write: TextDocumentEdit = {
      textDocument: { uri, version: null },
      edits: [{ range: { start, end: start }, newText: text }],
    };
    actions.push({
      title: `Create the article \`${name}\``,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: { documentChanges: [{ kind: 'create', uri }, write] },
    });
  }
  const old = path.replace(/\/?$/, '/');
  const led = suggestions.flatMap((suggestion) => {
    const article = helpCenter.articles.find(({ url }) => url === suggestion.replace(/#.*$/, ''));
    return article && path.startsWith('/') && path !== builtInPaths.home ? [article] : [];
  });
  for (const { document, url, title } of led.slice(0, 1)) {
    const { from, to, text } = addRedirect(document.file, document.source, old, url);
    const lines = linesOf(document.source);
    actions.push({
      title: `Let \`${old}\` lead to “${title}”`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: {
        changes: {
          [uriOf(document.file, state)]: [
            { range: { start: placeAt(lines, from), end: placeAt(lines, to) }, newText: text },
          ],
        },
      },
    });
  }
  return actions;
}
