import type { MarkdownIt } from 'markdown-it';
import { type Applicability, applicablesOf } from '../../../content/settings/vocabulary/applicability.ts';
import { nearest } from '../../../problems/nearest.ts';
import { escapeHtml } from '../../escape.ts';
import { type DocumentState, documentState } from '../document-state.ts';
import { readOpening } from './container-lines.ts';
import { reportContainer } from './report-container.ts';

/**
 * `::: only enterprise, teams`: a part of an article that not all readers have. It is shown to everybody, with the
 * badges of those who do: what is hidden, neither the link check nor a search could know.
 */
export function only(md: MarkdownIt): void {
  md.core.ruler.after('block', 'only', ({ tokens, env }) => {
    for (const { type, map, info } of tokens) {
      if (type === 'container_only_open' && map) reportNames(namesOf(info), map[0], documentState(env));
    }
  });
  md.renderer.rules.container_only_open = (tokens, index, _options, env) => {
    const known = applicabilityOf(documentState(env ?? {}));
    const badges = applicablesOf(namesOf(tokens[index]?.info ?? ''), known).map(
      ({ label }) => `<span class="badge">${escapeHtml(label)}</span>`,
    );
    return badges.length === 0
      ? '<div class="only">\n'
      : `<div class="only">\n<p class="badges">${badges.join(' ')}</p>\n`;
  };
}

function applicabilityOf({ article }: DocumentState): Applicability {
  return article.context.applicability ?? new Map();
}

/** The names behind `only`, with commas between them or without. */
function namesOf(info: string): readonly string[] {
  const title = readOpening(`:::${info}`)?.title ?? '';
  return title.split(/[\s,]+/).filter((name) => name !== '');
}

function reportNames(names: readonly string[], line: number, document: DocumentState): void {
  if (names.length === 0) reportContainer(line, document, nobody);
  const known = applicabilityOf(document);
  const { text, offset } = document.lines(line, line + 1);
  let end = Math.max(0, text.indexOf('only')) + 'only'.length;
  for (const name of names) {
    const start = text.indexOf(name, end);
    end = start + name.length;
    if (known.has(name)) continue;
    const message = `There is no \`${name}\` in \`_data/applies.json\`, and the badge shows its name: write one that is there, or add it.`;
    const suggestions = nearest(name, [...known.keys()]);
    const { from } = document.documentRange(offset + start, offset + end);
    document.article.report({ rule: 'unknown-applies-to', target: name, message, suggestions }, from);
  }
}

function nobody(written: string): string {
  return `\`${written}\` says nobody: write behind it whom the part is for, as in \`::: only enterprise\`.`;
}
