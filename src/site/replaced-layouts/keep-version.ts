import { writeFileSync } from 'node:fs';
import { historyFile, historyText, withVersion } from './history.ts';
import { ownLayouts } from './replaced-layouts.ts';

// What `npm version` runs after it has written the new version, before it commits: what layouts say in a release can
// be had later only if somebody keeps it.
writeFileSync(historyFile, historyText(withVersion(ownLayouts())));
