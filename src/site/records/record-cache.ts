import { createHash } from 'node:crypto';
import type { RenderContext, RenderInput } from '../../rendering/context.ts';
import { createRenderer, type RenderArticle, type RenderEngines } from '../../rendering/render-article.ts';
import type { RenderedArticle } from '../../rendering/types.ts';
import {
  type Derived,
  type DerivedSlots,
  emptySlots,
  type KeptRecord,
  keptRecord,
  type StoredRecord,
  storedRecord,
  withHtmlAside,
} from './kept-record.ts';
import { readRecordFile, writeRecordFile } from './record-file.ts';
import { traceContext } from './traced-context.ts';
import { codeVersion } from './versions.ts';

/** Records of bodies as they were rendered, for every site that a command makes. */
export interface RecordCache {
  /**
   * Renders bodies that are not known, or whose site does not answer as it did.
   *
   * @param settings a hash of what the context says that is the same for a whole site and no plain value
   */
  readonly renderer: (context: RenderContext, engines: RenderEngines, settings: string) => RenderArticle;
  /** @param from says, as text, all that it is made from beside the record */
  readonly derived: <Kind extends keyof Derived>(
    kind: Kind,
    record: RenderedArticle,
    from: string,
    make: () => Derived[Kind],
  ) => Derived[Kind];
  /** Keeps what was used since it was opened for the next run. A file that cannot be written is as if it were lost. */
  readonly save: () => Promise<void>;
}

/** As it is now and as it was: of a preview before and after, of a server before and after the last save. */
const keptOfFile = 2;

/**
 * Opens a cache of records, which lasts as long as a command, or longer where it has a file.
 *
 * @param path absolute, of a file; what is in it is data, and is worth nothing to another version of the code
 * @param keep says what is kept of a record, for somebody who does not need all of it
 */
export function openRecordCache(
  path?: string,
  keep: (made: KeptRecord) => KeptRecord = (made) => made,
): RecordCache {
  const version = path === undefined ? undefined : codeVersion();
  const byFile = new Map<string, readonly KeptRecord[]>();
  const used = new WeakSet<KeptRecord>();
  const keptOf = new WeakMap<RenderedArticle, KeptRecord>();
  /** Of records that are made of others, and are not kept: those that a translation borrows. */
  const madeOf = new WeakMap<RenderedArticle, DerivedSlots>();
  let isChanged = false;
  const add = (file: string, kept: KeptRecord): void => {
    byFile.set(file, [kept, ...(byFile.get(file) ?? [])].slice(0, keptOfFile));
    keptOf.set(kept.record, kept);
  };
  if (path !== undefined && version !== undefined)
    readRecordFile<StoredRecord>(path, version, (stored) => add(stored.file, keep(keptRecord(stored))));
  const readCount = [...byFile.values()].flat().length;
  return {
    renderer: (context, engines, settings) => {
      const traced = traceContext(context);
      const render = createRenderer(traced.context, engines);
      const common = JSON.stringify([
        context.site,
        context.marksPlaces === true,
        engines.colorsCode,
        settings,
      ]);
      return (input) => {
        const { file } = input;
        const key = keyOf(common, input);
        const known = byFile.get(file)?.find((kept) => kept.key === key && traced.answersAsIn(kept.trace));
        if (known) {
          used.add(known);
          return known.record;
        }
        const { made, trace } = traced.trace(() => render(input));
        const kept = keep({ file, key, trace, slots: emptySlots(), record: withHtmlAside(made) });
        add(file, kept);
        used.add(kept);
        isChanged = true;
        return kept.record;
      };
    },
    derived: (kind, record, from, make) => {
      const kept = keptOf.get(record);
      const slots = kept?.slots ?? madeOf.get(record) ?? emptySlots();
      if (!kept) madeOf.set(record, slots);
      const slot = slots[kind];
      if (slot.kept?.from === from) return slot.kept.made;
      const made = make();
      slot.kept = { from, made };
      isChanged ||= kept !== undefined;
      return made;
    },
    save: async () => {
      const now = [...byFile.values()].flatMap((kept) => kept.toReversed()).filter((kept) => used.has(kept));
      if (path === undefined || version === undefined || (!isChanged && now.length === readCount)) return;
      isChanged = false;
      try {
        await writeRecordFile(path, version, now.values().map(storedRecord));
      } catch {
        // The next run renders what it does not find.
      }
    },
  };
}

function keyOf(common: string, input: RenderInput): string {
  const { file, source, bodyOffset, sourceHeadings, titleHeading, anchors, page } = input;
  const outline = sourceHeadings?.map(({ level, id }) => [level, id]);
  const { title, url, description } = page;
  const given = [common, file, source, bodyOffset, outline, titleHeading, anchors, title, url, description];
  return createHash('sha256').update(JSON.stringify(given)).digest('hex');
}
