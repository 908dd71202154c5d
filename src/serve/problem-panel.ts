import type { Problem } from '../problems/problem.ts';
import { sentence } from '../problems/reporters/wording.ts';
import { escapeHtml } from '../rendering/escape.ts';

/** Inline, since the site's own style sheet is for readers. */
export const panelStyle =
  'position:sticky;bottom:0;max-height:40vh;overflow:auto;padding:1rem;border-top:4px solid #b42318;background:#fff;color:#1a1a1a;font:14px/1.5 monospace';

/** Adds a panel with the problems of its source file to a served page. */
export function withProblemPanel(html: string, problems: readonly Problem[]): string {
  if (problems.length === 0) return html;
  const items = problems.map((problem) => `<li>${escapeHtml(line(problem))}</li>`).join('');
  const panel = `<aside aria-label="Problems" style="${panelStyle}"><strong>${count(problems.length)} in this file</strong><ul>${items}</ul></aside>`;
  const end = html.lastIndexOf('</body>');
  return html.slice(0, end) + panel + html.slice(end);
}

function line(problem: Problem): string {
  const { position, severity, rule } = problem;
  const place = position === 'unknown' ? '' : `${position.line}:${position.column} `;
  return `${place}${severity}: ${sentence(problem)} (${rule})`;
}

function count(problems: number): string {
  return problems === 1 ? '1 problem' : `${problems} problems`;
}
