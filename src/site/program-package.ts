import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageDir } from './project.ts';

/** What the program says of itself in its `package.json`. */
export interface ProgramPackage {
  readonly name: string;
  readonly version: string;
  /** The version of Node that it is made for, among others. */
  readonly devDependencies: { readonly node: string };
}

export function programPackage(): ProgramPackage {
  return JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
}
