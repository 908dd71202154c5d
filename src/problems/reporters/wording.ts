import type { Problem } from '../problem.ts';
import type { ReporterOptions } from './reporter.ts';

/** The message with what the writer may have meant after it. */
export function sentence({ message, suggestions }: Problem): string {
  if (suggestions.length === 0) return message;
  return `${message} Did you mean ${alternatives(suggestions)}?`;
}

/** The file as somebody outside of the content folder can open it: `content/articles/x.md`, `_data/site.json`. */
export function openableFile({ file }: Problem, { contentPath }: ReporterOptions): string {
  if (contentPath === '' || /^(?:_data|_includes|src\/styles)\//.test(file)) return file;
  return `${contentPath.replace(/\/+$/, '')}/${file}`;
}

function alternatives(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``);
  const last = quoted.at(-1) ?? '';
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} or ${last}` : last;
}
