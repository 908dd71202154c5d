import { readFileSync } from 'node:fs';
import type { Scope } from '@11ty/eleventy';
import { ExpectedError } from '../problems/expected-error.ts';
import { type Position, problem } from '../problems/problem.ts';
import { positionAt } from '../problems/source-text.ts';
import { templateFile } from './page-data.ts';
import type { Run } from './run.ts';

type Render = (this: Scope, ...values: readonly unknown[]) => string;

/** `{% callout "warning" %}...{% endcallout %}` */
export const callout = (runOf: () => Run): Render => shortcode('callout', runOf);

/** `{% image "screens/home.png", "What it shows" %}` */
export const image = (runOf: () => Run): Render => shortcode('image', runOf);

/** `{% icon "fa-cube" %}` */
export const icon = (runOf: () => Run): Render => shortcode('icon', runOf);

/**
 * A tag of articles for templates. In a Markdown template, its HTML waits behind a placeholder until Markdown is through
 * (DESIGN decision 5), and what stands between two tags is Markdown as well. A wrong value is a problem of the page, so
 * that all are told at once, and with their places.
 */
export function shortcode(name: string, runOf: () => Run): Render {
  return function (...values) {
    const { shortcodes, templates } = runOf().site;
    const found = shortcodes.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`There is no tag ${name}.`);
    const file = templateFile(this.page.inputPath);
    const isMarkdown = file.endsWith('.md');
    const [body, ...rest] = values;
    const rendered = isMarkdown && found.isPaired ? [templates.render(String(body), file), ...rest] : values;
    try {
      const html = found.render(...rendered);
      return isMarkdown ? templates.hold(html) : html;
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      const [written] = found.isPaired ? rest : values;
      const position = placeOf(name, String(written ?? ''), file);
      const target = `{% ${name} %}`;
      templates.report(problem({ file, position, rule: 'page-template', target, message: error.message }));
      return '';
    }
  };
}

/** Where a template calls a tag with a value; of several calls alike, the first. */
function placeOf(name: string, value: string, file: string): Position {
  const source = readFileSync(file, 'utf8');
  const calls = [...source.matchAll(new RegExp(`\\{%-?\\s*${name}\\b[^%]*%\\}`, 'g'))];
  const call = calls.find(([text]) => text.includes(value)) ?? calls[0];
  return call ? positionAt(source, call.index) : 'unknown';
}
