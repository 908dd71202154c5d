import {
  type Data,
  type DataMap,
  dataOf,
  isList,
  isMap,
  isYes,
  numberOf,
  textOf,
  textsOf,
} from '../../source/plain-data.ts';
import type { SourceFolder } from '../../source/source-folder.ts';

/** Any title may stand behind the number; there is an address in each language, and one without. */
export function oldAddresses(kind: 'articles' | 'sections' | 'categories', id: string): readonly string[] {
  return [`/hc/*/${kind}/${id}*`, `/hc/${kind}/${id}*`];
}

/** Why not everybody may read an article; nothing for one that is public. */
export function restriction(article: DataMap): string | undefined {
  if (isYes(article.get('draft'))) return 'draft: true';
  const segments = [article.get('user_segment_id'), article.get('user_segment_ids')].flatMap((value) =>
    textsOf(value),
  );
  return segments.length > 0 ? `it is for the user segment ${segments.join(', ')} alone` : undefined;
}

/** All records of a kind: from one file or several pages of answers, or a list alone. */
export function records(folder: SourceFolder, kind: string): readonly DataMap[] {
  const own = new RegExp(String.raw`(?:^|[/_.-])${kind}[^/]*\.json$`, 'i');
  return folder.files
    .filter((path) => path.endsWith('.json'))
    .flatMap((path) => {
      const data = parsed(folder.text(path));
      const list = isMap(data) ? data.get(kind) : own.test(path) ? data : undefined;
      return isList(list) ? list.filter(isMap) : [];
    });
}

function parsed(text: string | undefined): Data | undefined {
  try {
    return text === undefined ? undefined : dataOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function unique(all: readonly DataMap[]): readonly DataMap[] {
  return [...new Map(all.map((one) => [textOf(one.get('id')) ?? '', one] as const)).values()];
}

export function byPosition(all: readonly DataMap[]): readonly DataMap[] {
  return [...all].sort(
    (a, b) => position(a) - position(b) || ((nameOf(a) ?? '') < (nameOf(b) ?? '') ? -1 : 1),
  );
}

export function position(one: DataMap): number {
  return numberOf(one.get('position')) ?? 0;
}

export function nameOf(one: DataMap): string | undefined {
  return textOf(one.get('name')) ?? textOf(one.get('title'));
}

export function titleOf(one: DataMap): string {
  return textOf(one.get('title')) ?? textOf(one.get('name')) ?? '';
}

export function textWithin(value: Data | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function originOf(address: string | undefined): readonly string[] {
  return address !== undefined && URL.canParse(address) ? [new URL(address).origin] : [];
}

export function mostFrequent(values: readonly string[]): string | undefined {
  return [...Map.groupBy(values, (value) => value)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
