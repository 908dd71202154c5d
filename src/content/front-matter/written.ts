/** A value as a writer wrote it, before anybody decides what it means. Offsets are in the whole file. */
export type Written = WrittenScalar | WrittenList | WrittenMap | WrittenNothing;

export interface WrittenScalar {
  readonly kind: 'scalar';
  /** Quotes and escapes resolved, and nothing else: `01` stays `01`. */
  readonly text: string;
  /** What YAML takes it for, where that is yes or no. */
  readonly truth: boolean | undefined;
  /** Exactly as written, with its quotes. */
  readonly raw: string;
  readonly offset: number;
}

export interface WrittenList {
  readonly kind: 'list';
  /** Without the empty ones. */
  readonly items: readonly Written[];
  readonly raw: string;
  readonly offset: number;
}

export interface WrittenMap {
  readonly kind: 'map';
  /** In the order written, those without a value too. */
  readonly entries: readonly WrittenMapEntry[];
  readonly raw: string;
  readonly offset: number;
}

export interface WrittenMapEntry {
  readonly key: string;
  readonly offset: number;
  readonly value: Written;
}

/** Nothing after the colon, `null`, or quotes around nothing. */
export interface WrittenNothing {
  readonly kind: 'nothing';
  readonly raw: string;
  readonly offset: number;
}

export interface WrittenEntry {
  readonly keyOffset: number;
  readonly value: Written;
}
