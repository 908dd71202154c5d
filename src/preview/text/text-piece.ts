/** A stretch of text that is the same in both states, or is in one of them alone. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}
