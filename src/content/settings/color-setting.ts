import type { Position } from '../../problems/problem.ts';

/** A color as it is written: `#0b6b53`. */
export interface ColorSetting {
  readonly value: string;
  /** The file that it is written in, as problems name it. */
  readonly file: string;
  readonly position: Position;
}

/** The accent color of each scheme; that of the dark one is made of the other where it is not set. */
export interface AccentColors {
  readonly light: ColorSetting;
  readonly dark: ColorSetting | undefined;
}
