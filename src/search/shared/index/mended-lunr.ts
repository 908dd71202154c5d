import { lunr } from './lunr.ts';

/**
 * Lunr 2.3.9 with its one bug mended: `TokenSet#toString`, by which the minimizer tells nodes apart, joins a letter
 * and a node's number without anything between them, so that `1` and node 12 are the same as `11` and node 2. Words
 * vanish, others appear, and queries throw (olivernn/lunr.js#314, #279).
 */
lunr.TokenSet.prototype.toString = function (this: lunr.TokenSet): string {
  if (this._str) return this._str;
  let text = this.final ? '1' : '0';
  for (const label of Object.keys(this.edges).sort()) text += `,${label}:${this.edges[label]?.id ?? ''}`;
  return text;
};

export { lunr };
