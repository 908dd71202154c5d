import TurndownService from 'turndown';
import { calloutKind } from '../../rendering/tags/callout-kinds.ts';

type Node = Parameters<Parameters<TurndownService['addRule']>[1]['replacement']>[1];

/**
 * Writes HTML of a help center as Markdown, where that says the same; tables that Markdown cannot say and what has ids of
 * its own stay HTML. Signs that Markdown or Liquid would read are escaped.
 */
export function htmlToMarkdown(html: string): string {
  const service = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
    hr: '---',
  });
  const escapeMarkdown = service.escape.bind(service);
  service.escape = (text) =>
    escapeMarkdown(text)
      .replaceAll('<', '\\<')
      .replace(
        /\{\{.*?\}\}|\{%.*?%\}/gs,
        (braces) => `{% raw %}${braces.replace(/\\([_*[\]])/g, '$1')}{% endraw %}`,
      )
      .replace(/^:{3,}/gm, '\\$&');
  service.remove(['script', 'style']);
  const levels = [...html.matchAll(/<h([1-6])\b/gi)].map(([, level]) => Number(level));
  const shift = levels.length === 0 ? 0 : 2 - Math.min(...levels);
  service.addRule('headings', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, node) => {
      const text = content
        .replace(/\s+/g, ' ')
        .replace(/<a id="[^"]*"><\/a>/g, '')
        .trim();
      if (text === '') return '';
      const ids = [node.getAttribute('id'), ...anchors(node)].filter(
        (id) => id !== null && /^[^\s{}]+$/.test(id),
      );
      const level = Math.min(6, Math.max(2, Number(node.nodeName[1]) + shift));
      return `\n\n${'#'.repeat(level)} ${text}${[...new Set(ids)].map((id) => ` {#${id}}`).join('')}\n\n`;
    },
  });
  service.addRule('anchors', {
    filter: (node) => node.nodeName === 'A' && node.getAttribute('href') === null,
    replacement: (content, node) => {
      const id = node.getAttribute('id') ?? node.getAttribute('name');
      return id === null ? content : `<a id="${id.replaceAll('"', '')}"></a>${content}`;
    },
  });
  service.addRule('boxes', {
    filter: (node) =>
      (node.nodeName === 'DIV' || node.nodeName === 'ASIDE' || node.nodeName === 'SECTION') &&
      boxOf(node) !== undefined,
    replacement: (content, node) => `\n\n::: ${boxOf(node)}\n${content.trim()}\n:::\n\n`,
  });
  service.addRule('code', {
    filter: ['pre'],
    replacement: (_content, node) => {
      const code = node.textContent.replace(/\n$/, '');
      const classes = `${node.getAttribute('class') ?? ''} ${node.querySelector('code')?.getAttribute('class') ?? ''}`;
      const language = /(?:language|lang|brush:)-?\s*([\w+#-]+)/.exec(classes)?.[1] ?? '';
      const mark = '`'.repeat(Math.max(3, ...(code.match(/`+/g) ?? []).map((run) => run.length + 1)));
      return `\n\n${mark}${language}\n${code}\n${mark}\n\n`;
    },
  });
  service.addRule('tables', {
    filter: ['table'],
    replacement: (_content, node) => `\n\n${tableText(node, service)}\n\n`,
  });
  service.addRule('players', {
    filter: ['iframe', 'video'],
    replacement: (_content, node) => {
      const src = node.getAttribute('src') ?? node.querySelector('source')?.getAttribute('src') ?? '';
      return src === ''
        ? ''
        : `\n\n<iframe src="${src.replace(/^\/\//, 'https://').replaceAll('"', '%22')}"></iframe>\n\n`;
    },
  });
  service.addRule('details', {
    filter: ['details'],
    replacement: (content, node) => {
      const title = node.querySelector('summary')?.textContent.trim() ?? '';
      return `\n\n::: details ${title}\n${content.trim()}\n:::\n\n`;
    },
  });
  service.addRule('summary', { filter: ['summary'], replacement: () => '' });
  return service
    .turndown(html)
    .replace(/^[\u00A0 \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function anchors(node: Node): readonly (string | null)[] {
  return Array.from(node.querySelectorAll('a'), (anchor) =>
    anchor.getAttribute('href') === null ? (anchor.getAttribute('id') ?? anchor.getAttribute('name')) : null,
  );
}

function boxOf(node: Node): string | undefined {
  const words = (node.getAttribute('class') ?? '').toLowerCase().split(/[\s_-]+/);
  if (
    !words.some((word) => /^(?:callout|note|alert|admonition|warning|tip|info|notice|panel|box)$/.test(word))
  )
    return undefined;
  return words.find((word) => calloutKind(word) !== undefined);
}

/** A table in Markdown where every cell is one line and spans nothing; else as it is, without its looks. */
function tableText(table: Node, service: TurndownService): string {
  const html = table.outerHTML;
  const isComplex =
    /<(?:ul|ol|pre|blockquote|h[1-6])\b|\b(?:col|row)span=|<\/p>\s*<p\b/i.test(html) ||
    html.lastIndexOf('<table') > 0;
  if (isComplex)
    return html
      .replace(
        /\s(?:style|class|width|height|border|cellpadding|cellspacing|align|valign|bgcolor)="[^"]*"/gi,
        '',
      )
      .replace(/\n\s*\n/g, '\n');
  const rows = Array.from(table.querySelectorAll('tr'), (row) =>
    Array.from(row.querySelectorAll('td,th'), (cell) =>
      service
        .turndown(inner(cell))
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('|', '\\|')
        .trim(),
    ),
  );
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width === 0) return '';
  const hasHead = /<th\b/i.test(html);
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const [first = [], ...rest] = rows;
  return [
    line(hasHead ? first : []),
    line(Array.from({ length: width }, () => '---')),
    ...(hasHead ? rest : rows).map(line),
  ].join('\n');
}

function inner(cell: Node): string {
  return cell.outerHTML.replace(/^<t[dh]\b[^>]*>|<\/t[dh]>$/gi, '');
}
