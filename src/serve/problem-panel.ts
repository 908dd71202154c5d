import type { Fix } from '../links/finding.ts';
import type { Position, Problem } from '../problems/problem.ts';
import { sentence } from '../problems/reporters/wording.ts';
import { escapeHtml } from '../rendering/escape.ts';
import { fixPath } from './fix-request.ts';

/** Inline, since the site's own style sheet is for readers. */
export const panelStyle =
  'position:sticky;bottom:0;z-index:9;box-sizing:border-box;max-height:50vh;overflow:auto;padding:.75rem 1rem;border-top:4px solid #b42318;background:#fff;color:#1a1a1a;font:14px/1.5 monospace;overflow-wrap:anywhere';

/** What a served page says of itself. */
export interface PanelNotes {
  readonly problems: readonly Problem[];
  /** Why the page is not what the files say, as sentences. */
  readonly notes: readonly string[];
  /** What is certain to mend one of the problems. */
  readonly fixes?: readonly Fix[];
}

/** The address that opens a place in the editor of whoever writes; nothing where no editor is named, and of no file. */
export type EditorLink = (file: string, position: Position) => string | undefined;

/** Adds a panel with what is wrong to a served page. */
export function withProblemPanel(
  html: string,
  { problems, notes, fixes = [] }: PanelNotes,
  linkOf: EditorLink = () => undefined,
): string {
  if (problems.length === 0) return html;
  const items = problems.map((problem) => `<li>${itemOf(problem, fixes, linkOf)}</li>`).join('');
  const said = notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('');
  const panel = `<aside aria-label="Problems" style="${panelStyle}"><strong>${count(problems.length)}</strong>${said}<ul>${items}</ul></aside>`;
  const end = html.lastIndexOf('</body>');
  return html.slice(0, end) + panel + html.slice(end);
}

/** A page that says what is wrong, where no layout can. */
export function problemPage(
  problems: readonly Problem[],
  notes: readonly string[],
  linkOf?: EditorLink,
): string {
  const head =
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Problems</title></head>';
  return withProblemPanel(`${head}<body></body></html>`, { problems, notes }, linkOf);
}

function itemOf(problem: Problem, fixes: readonly Fix[], linkOf: EditorLink): string {
  const { file, position, severity, rule } = problem;
  const text = escapeHtml(position === 'unknown' ? file : `${file}:${position.line}:${position.column}`);
  const address = linkOf(file, position);
  const place = address === undefined ? text : `<a href="${escapeHtml(address)}">${text}</a>`;
  const fix = fixes.find((one) => one.file === file && isSame(one.position, position));
  const button = fix === undefined ? '' : ` ${buttonOf(fix)}`;
  return `${place} <b>${severity}</b>: ${escapeHtml(sentence(problem))} (${rule})${button}`;
}

/** A form, so that it needs no script; the page comes back as the files are then. */
function buttonOf({ file, position, replacement }: Fix): string {
  const fields = { file, line: String(position.line), column: String(position.column) };
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
  );
  const text = `Write ${replacement === '' ? 'nothing' : replacement}`;
  return `<form method="post" action="${fixPath}">${hidden.join('')}<button>${escapeHtml(text)}</button></form>`;
}

function isSame(one: Fix['position'], other: Position): boolean {
  return other !== 'unknown' && one.line === other.line && one.column === other.column;
}

function count(problems: number): string {
  return problems === 1 ? '1 problem' : `${problems} problems`;
}
