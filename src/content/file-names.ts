import type { Finding } from '../problems/problem.ts';

/** Signs that turn the direction of text, so that a name is read otherwise than it is. */
const directionSign = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Signs that no name may hold on Windows; a slash parts folders everywhere. */
const signOfWindows = /[<>:"|?*\\]/;

/** Names that Windows keeps for its devices, in any folder and with any ending. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))/i;

/**
 * Finds fault with the path of a file that cannot be what it seems to be, or that not every computer can hold.
 *
 * @param path relative to the content folder
 */
export function fileNameFault(path: string): Finding | undefined {
  const message = faultOf(path);
  return message === undefined
    ? undefined
    : { file: path, position: 'unknown', rule: 'file-name', target: path, message };
}

function faultOf(path: string): string | undefined {
  if (/[\p{Cc}\ufffd]/u.test(path)) {
    return `The file name \`${path}\` holds characters that nobody can read. Rename the file.`;
  }
  const sign = directionSign.exec(path)?.[0];
  if (sign !== undefined) {
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return `The file name \`${path}\` holds ${code}, a sign that turns the direction of text: people read another name. Rename the file without it.`;
  }
  for (const segment of path.split('/')) {
    const device = deviceName.exec(segment)?.[0];
    if (device !== undefined) {
      return `Windows keeps the name \`${device}\` for a device, with any ending: \`${path}\` cannot be there. Rename it.`;
    }
    const refused = signOfWindows.exec(segment)?.[0];
    if (refused !== undefined) {
      return `The name \`${segment}\` in \`${path}\` holds \`${refused}\`, which no name may hold on Windows. Rename it.`;
    }
    if (/[. ]$/.test(segment)) {
      return `The name \`${segment}\` in \`${path}\` ends with a ${segment.endsWith('.') ? 'dot' : 'space'}, which Windows leaves out. Rename it.`;
    }
  }
  return undefined;
}
