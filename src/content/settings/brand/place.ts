import type { Position } from '../../../problems/problem.ts';
import type { JsonSource } from '../json-source.ts';

/** A part of the settings that knows where it and everything in it stands. */
export interface Place {
  /** `footer.columns.0.title`, as messages name it. */
  readonly name: (...keys: readonly PropertyKey[]) => string;
  readonly at: (...keys: readonly PropertyKey[]) => Position;
  readonly in: (...keys: readonly PropertyKey[]) => Place;
}

export function placeIn(json: JsonSource, path: readonly PropertyKey[] = []): Place {
  return {
    name: (...keys) => [...path, ...keys].map(String).join('.'),
    at: (...keys) => json.positionOf([...path, ...keys]) ?? 'unknown',
    in: (...keys) => placeIn(json, [...path, ...keys]),
  };
}
