import { elasticsearch } from './elasticsearch.ts';
import type { ExportFormat } from './format.ts';
import { jsonl } from './jsonl.ts';
import { meilisearch } from './meilisearch.ts';
import { typesense } from './typesense.ts';

export const exportFormats = { jsonl, typesense, meilisearch, elasticsearch } as const satisfies Record<
  string,
  ExportFormat
>;

export type ExportFormatName = keyof typeof exportFormats;

export const exportFormatNames = [
  'jsonl',
  'typesense',
  'meilisearch',
  'elasticsearch',
] as const satisfies readonly ExportFormatName[];
