import type { MarkdownLibrary } from '@11ty/eleventy';
import { pageDataOf, templateFile } from './page-data.ts';
import type { Run } from './run.ts';

/** Our Markdown for the site's own pages: what articles can write in Markdown, pages can write as well. */
export function markdown(runOf: () => Run): MarkdownLibrary {
  return {
    render: (text, data) => runOf().site.templates.render(text, templateFile(pageDataOf(data).inputPath)),
  };
}
