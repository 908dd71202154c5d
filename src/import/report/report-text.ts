import { counted } from '../../problems/counted.ts';
import type { Outcome } from '../convert/types.ts';
import type { ConstructCount, ImportReport } from './report.ts';

const headings: Readonly<Record<Outcome, string>> = {
  'not-understood': 'Not understood: it stands in the articles where `npx --no signpost check` names it',
  'left-out': 'Left out: what it holds is there, what it set or showed is not',
  kept: 'Kept as it is, and shown as text',
  converted: 'Written as Signpost has it',
};

/** The few lines that a terminal shows. */
export function summaryLines(report: ImportReport): readonly string[] {
  const {
    articles,
    categories,
    introductions,
    images,
    files,
    leftOut,
    links,
    redirects,
    words,
    constructs,
    edited,
  } = report;
  const broken = links.faults.length;
  const unknown = sum(constructs.filter(({ outcome }) => outcome === 'not-understood'));
  return [
    `${counted(articles, 'article')} in ${categories === 1 ? '1 category' : `${categories} categories`}${introductions === 0 ? '' : ` (${introductions} with a page of ${introductions === 1 ? 'its' : 'their'} own)`}, ${counted(images, 'image')}, ${counted(files, 'file')} (${report.format}).`,
    `${links.resolved - broken} links lead where they led, ${links.elsewhere} to other sites; ${broken} ${broken === 1 ? 'is' : 'are'} broken or cannot be kept.`,
    `${redirects.kept} old ${redirects.kept === 1 ? 'address answers' : 'addresses answer'}, ${redirects.lost.length} cannot.`,
    `${words.lost} of ${words.source} words are not in the result (${percent(words.lost, words.source)}).`,
    ...(unknown === 0
      ? []
      : [`${unknown} times, something was not understood: \`npx --no signpost check\` names each.`]),
    ...(leftOut.length === 0
      ? []
      : [`${counted(leftOut.length, 'page')} not imported: drafts, or not for everybody.`]),
    ...(edited.length === 0
      ? []
      : [
          `${counted(edited.length, 'file')} edited since the last import, and kept as ${edited.length === 1 ? 'it is' : 'they are'}.`,
        ]),
  ];
}

/** The whole report in Markdown. */
export function reportText(report: ImportReport): string {
  const parts: string[] = [
    '# What was imported',
    summaryLines(report)
      .map((line) => `- ${line}`)
      .join('\n'),
  ];
  const section = (title: string, lines: readonly string[]): void => {
    if (lines.length > 0) parts.push(`## ${title}`, lines.join('\n'));
  };
  section('Needs a hand', [
    ...report.remarks.map((remark) => `- ${remark}`),
    ...report.redirects.lost.map(
      ({ address, owner, reason }) => `- The old address \`${address}\` of ${owner} ${reason}`,
    ),
  ]);
  section(
    'Not imported',
    [...report.leftOut, ...report.notListed].map(({ file, reason }) => `- \`${file}\`: ${reason}`),
  );
  section(
    'Hidden: they have an address and stand in no list',
    report.hidden.map((file) => `- \`${file}\``),
  );
  section(
    'Edited since the last import, and kept',
    report.edited.map((file) => `- \`${file}\``),
  );
  for (const outcome of ['not-understood', 'left-out', 'kept', 'converted'] as const) {
    const rows = report.constructs.filter((construct) => construct.outcome === outcome);
    if (rows.length > 0)
      parts.push(
        `## ${headings[outcome]}`,
        table(['What', 'Count', 'Articles', 'First place', ''], rows.map(row)),
      );
  }
  section(
    'Links and images that lead nowhere',
    report.links.faults.map(
      ({ file, line, target, reason }) => `- \`${file}:${line}\`: \`${target}\`, ${reason}`,
    ),
  );
  section(
    'Names that several pages have: their addresses are their paths',
    report.renamed.map(({ file, name }) => `- \`${file}\` is at \`/article/${name}/\``),
  );
  if (report.keys.length > 0)
    parts.push(
      '## Front matter that says nothing here',
      table(
        ['Key', 'Count', 'First place'],
        report.keys.map(({ key, count, first }) => [`\`${key}\``, String(count), `\`${first}\``]),
      ),
    );
  section(
    'Words of the source that are not in the result',
    report.words.articles
      .filter(({ lost }) => lost.length > 0)
      .map(
        ({ file, words, lost }) =>
          `- \`${file}\`: ${lost.length} of ${words}: ${[...new Set(lost)].map((word) => `\`${word}\``).join(', ')}`,
      ),
  );
  return `${parts.join('\n\n')}\n`;
}

function row({ construct, count, pages, first, detail = '' }: ConstructCount): readonly string[] {
  return [code(construct), String(count), String(pages), `\`${first}\``, detail.slice(0, 120)];
}

function code(text: string): string {
  const mark = text.includes('`') ? '````' : '`';
  return `${mark}${mark.length > 1 ? ' ' : ''}${text.replaceAll('|', '\\|')}${mark.length > 1 ? ' ' : ''}${mark}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`)
    .join('\n');
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? '0' : ((100 * part) / whole).toFixed(2)} %`;
}

function sum(rows: readonly ConstructCount[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
