import type { Section } from '../rendering/types.ts';
import type { SectionText } from './shared/types.ts';

/** A search document: an h2 or h3 with everything up to the next. */
export interface SearchDocument {
  readonly shown: SectionText;
  /** Its own heading, and those of lower levels in it. */
  readonly headings: readonly string[];
  /** Ids of all these headings: what links to the document may name. */
  readonly ids: readonly string[];
}

/** Headings below this level belong to the document above them. */
const lowestLevel = 3;

/** Cuts an article into its documents; there is at least one. */
export function documentsOf(sections: readonly Section[]): readonly SearchDocument[] {
  const documents: SearchDocument[] = [];
  for (const section of sections) {
    const last = documents.at(-1);
    if (last && section.heading && section.heading.level > lowestLevel) {
      documents[documents.length - 1] = joined(last, section);
    } else {
      documents.push(documentOf(section));
    }
  }
  return documents.length > 0 ? documents : [documentOf({ heading: undefined, text: '' })];
}

function documentOf({ heading, text }: Section): SearchDocument {
  if (!heading) return { shown: { id: '', heading: '', text }, headings: [], ids: [] };
  return {
    // The text of a section begins with its heading, which is shown, and counts, for itself.
    shown: { id: heading.id, heading: heading.text, text: text.slice(heading.text.length).trimStart() },
    headings: [heading.text],
    ids: [heading.id],
  };
}

function joined(document: SearchDocument, { heading, text }: Section): SearchDocument {
  const { shown, headings, ids } = document;
  const whole = `${shown.text} ${text}`.trim();
  if (!heading) return { ...document, shown: { ...shown, text: whole } };
  const smaller = { id: heading.id, heading: heading.text, start: whole.length - text.length };
  return {
    shown: { ...shown, text: whole, smaller: [...(shown.smaller ?? []), smaller] },
    headings: [...headings, heading.text],
    ids: [...ids, heading.id],
  };
}
