import { z } from 'zod';
import type { Checked } from '../site-values.ts';
import { textRead } from '../text-values.ts';

/** Bytes of a digest, by the name that it has in `integrity`. */
const digestLengths: Readonly<Record<string, number>> = { sha256: 32, sha384: 48, sha512: 64 };

const origin = textRead(readOrigin, /^\s*(?:[Hh][Tt][Tt][Pp][Ss]|[Ww][Ss][Ss]):\/\/[^?#;,'"\\*]+$/);

export const scriptKeys = z.strictObject(
  {
    src: textRead(readScriptAddress, /^\s*[Hh][Tt][Tt][Pp][Ss]:\/\/[^?#;,'"\\*]+$/).describe(
      'The address of the script.',
    ),
    integrity: textRead(readIntegrity, /^\s*sha(?:256|384|512)-[A-Za-z\d+/]+={0,2}\s*$/).describe(
      'The hash of the script, as the service names it: `sha384-…`.',
    ),
    connect: z
      .array(origin, 'it must be a list of addresses between `[` and `]`.')
      .default([])
      .describe('Hosts that the script talks to.'),
  },
  'it must hold `src` and `integrity` between `{` and `}`.',
);

export const scriptsKeys = z.array(scriptKeys, 'it must be a list of scripts between `[` and `]`.');

/**
 * `https://stats.example/script.js`. A policy names an address without its query, and what follows `;` or `,` would be
 * another part of the policy.
 */
function readScriptAddress(written: string): Checked<string> {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const isWeb = url?.protocol === 'https:' && url.username === '' && url.password === '';
  if (url && isWeb && !/[?#;,\s'"\\*]/.test(written)) return { value: url.href };
  return {
    fault: `\`${written}\` is no address of a script on another host. Write one such as \`https://stats.example/script.js\`, without \`?\` and \`#\`.`,
  };
}

/** https://www.w3.org/TR/SRI/: a hash, in Base64, of what the script is. */
function readIntegrity(written: string): Checked<string> {
  const [, name = '', digest = ''] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]+={0,2})$/.exec(written) ?? [];
  const bytes = Buffer.from(digest, 'base64');
  if (bytes.length > 0 && bytes.length === digestLengths[name] && bytes.toString('base64') === digest) {
    return { value: written };
  }
  return {
    fault: `\`${written}\` is no hash of a script. Write \`sha384-\` and the hash in Base64, as the service names it, or as \`openssl dgst -sha384 -binary script.js | openssl base64 -A\` prints it.`,
  };
}

function readOrigin(written: string): Checked<string> {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const isSecure = url?.protocol === 'https:' || url?.protocol === 'wss:';
  if (url && isSecure && url.username === '' && !/[?#;,\s'"\\*]/.test(written) && url.pathname === '/') {
    return { value: `${url.protocol}//${url.host}` };
  }
  return {
    fault: `\`${written}\` is no host that a script can talk to. Write one such as \`https://stats.example\`.`,
  };
}
