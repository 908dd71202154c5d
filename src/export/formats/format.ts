import type { ExportDocument } from '../export-document.ts';

/** A file of an export: its name in the folder, and its text. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** How a search service wants documents, and what it has to know before it gets them. */
export interface ExportFormat {
  /** Ending of the files with documents. */
  readonly ending: string;
  /** Lines that bring documents in, or put them in the place of those of the same id. */
  readonly put: (documents: readonly ExportDocument[]) => string;
  /** What takes documents out again. */
  readonly remove: (ids: readonly string[]) => ExportFile;
  /** What the service has to know of the fields and their weights, for the languages of the documents. */
  readonly schema: (languages: readonly string[]) => readonly ExportFile[];
}

/** One JSON value a line (https://jsonlines.org). */
export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

export function jsonFile(name: string, value: unknown): ExportFile {
  return { name, text: `${JSON.stringify(value, null, 2)}\n` };
}
