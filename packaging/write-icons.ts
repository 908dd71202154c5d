/** Writes the icons that Signpost reads, after another version of the icon package was installed. */
import { writeFileSync } from 'node:fs';
import { iconsFile } from '../src/rendering/icons.ts';
import { readFontAwesome, writtenIcons } from './font-awesome.ts';

writeFileSync(iconsFile, writtenIcons(readFontAwesome()));
