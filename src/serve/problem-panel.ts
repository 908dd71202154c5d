import type { Problem } from '../problems/problem.ts';
import { sentence } from '../problems/reporters/wording.ts';
import { escapeHtml } from '../rendering/escape.ts';

/** Inline, since the site's own style sheet is for readers. */
export const panelStyle =
  'position:sticky;bottom:0;z-index:9;box-sizing:border-box;max-height:50vh;overflow:auto;padding:.75rem 1rem;border-top:4px solid #b42318;background:#fff;color:#1a1a1a;font:14px/1.5 monospace;overflow-wrap:anywhere';

/** What a served page says of itself. */
export interface PanelNotes {
  readonly problems: readonly Problem[];
  /** Why the page is not what the files say, as sentences. */
  readonly notes: readonly string[];
}

/** Adds a panel with what is wrong to a served page. */
export function withProblemPanel(html: string, { problems, notes }: PanelNotes): string {
  if (problems.length === 0) return html;
  const items = problems.map((problem) => `<li>${itemOf(problem)}</li>`).join('');
  const said = notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('');
  const panel = `<aside aria-label="Problems" style="${panelStyle}"><strong>${count(problems.length)}</strong>${said}<ul>${items}</ul></aside>`;
  const end = html.lastIndexOf('</body>');
  return html.slice(0, end) + panel + html.slice(end);
}

/** A page that says what is wrong, where no layout can. */
export function problemPage(problems: readonly Problem[], notes: readonly string[]): string {
  const head =
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Problems</title></head>';
  return withProblemPanel(`${head}<body></body></html>`, { problems, notes });
}

function itemOf(problem: Problem): string {
  const { file, position, severity, rule } = problem;
  const place = position === 'unknown' ? file : `${file}:${position.line}:${position.column}`;
  return `${escapeHtml(place)} <b>${severity}</b>: ${escapeHtml(sentence(problem))} (${rule})`;
}

function count(problems: number): string {
  return problems === 1 ? '1 problem' : `${problems} problems`;
}
