import { counted } from '../counted.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Problem } from '../problem.ts';
import { type Severity, severities } from '../rules.ts';
import type { ReporterOptions } from './reporter.ts';

export const severityColors = { error: 'red', warning: 'yellow' } as const satisfies Record<Severity, string>;

/** The message with what the writer may have meant after it. */
export function sentence({ message, suggestions }: Problem): string {
  return message + didYouMean(suggestions);
}

/** The file as somebody outside of the content folder can open it: `content/articles/x.md`, `_data/site.json`. */
export function openableFile(
  { file }: Pick<Problem, 'file'>,
  { contentPath }: Pick<ReporterOptions, 'contentPath'>,
): string {
  if (contentPath === '' || contentPath === '.' || /^(?:_data|_includes|_pages|src\/styles)\//.test(file))
    return file;
  return `${contentPath.replace(/\/+$/, '')}/${file}`;
}

/** `2 errors, 1 warning`, without what there is none of. */
export function countsOf(problems: readonly Problem[]): string {
  return severities
    .map(
      (severity) => [problems.filter((problem) => problem.severity === severity).length, severity] as const,
    )
    .flatMap(([count, severity]) => (count === 0 ? [] : [counted(count, severity)]))
    .join(', ');
}
