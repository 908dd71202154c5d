import { z } from 'zod';
import type { FeedbackSettings, RepositorySettings, SignalSettings } from '../site-settings.ts';
import type { Checked } from '../site-values.ts';
import { plainText, presentText, textRead } from '../text-values.ts';

export const repositoryKeys = z.strictObject(
  {
    url: textRead(readWebAddress, /^\s*[Hh][Tt][Tt][Pp][Ss]:\/\/[^/?#@]+\/[^?#]+$/).describe(
      'The address of the project: `https://github.com/owner/name`.',
    ),
    branch: presentText.default('main').describe('The branch that is published.'),
    contentPath: textRead(readFolder, /^[^\\]*$/)
      .default('content')
      .describe('Where the content folder is in the project.'),
  },
  'it must hold `url`, `branch` and `contentPath` between `{` and `}`.',
);

const modes = ['none', 'netlify', 'endpoint', 'link', 'log'] as const;

export const feedbackKeys = z.strictObject(
  {
    mode: z
      .enum(modes, `it must be one of ${modes.join(', ')}.`)
      .describe(
        'Not at all, by a form of Netlify, by an address of yours, by a link to the repository, or by requests in the log of the host.',
      ),
    url: plainText.optional().describe('With `endpoint`: the address that takes the answers.'),
  },
  'it must hold `mode` between `{` and `}`.',
);

const signalModes = ['none', 'log', 'endpoint'] as const;

export const signalKeys = z.strictObject(
  {
    mode: z
      .enum(signalModes, `it must be one of ${signalModes.join(', ')}.`)
      .describe('Not at all, by requests in the log of the host, or by requests to an address of yours.'),
    url: plainText.optional().describe('With `endpoint`: the address that is asked.'),
  },
  'it must hold `mode` between `{` and `}`.',
);

export const updatedKeys = z.strictObject(
  {
    largestCommit: z
      .int('it must be a whole number.')
      .min(0, 'it must be 0 or more.')
      .default(30)
      .describe(
        'How many articles a commit may change and still count as an update of each; 0 for no dates.',
      ),
  },
  'it must hold `largestCommit` between `{` and `}`.',
);

/**
 * Works out how readers are asked whether an article was helpful: without a setting by a link to the repository, where
 * there is one.
 *
 * @returns what is wrong, and the key that it is said of
 */
export function readFeedback(
  written: z.infer<typeof feedbackKeys> | undefined,
  repository: RepositorySettings | undefined,
): { readonly value: FeedbackSettings } | { readonly key: string; readonly fault: string } {
  const mode = written?.mode ?? (repository ? 'link' : 'none');
  if (mode === 'endpoint') {
    const demand = 'Write the address that takes the answers, such as `https://example.com/feedback`.';
    if (written?.url === undefined) return { key: 'mode', fault: `\`endpoint\` needs a \`url\`. ${demand}` };
    const url = readEndpoint(written.url);
    return 'value' in url ? { value: { mode, url: url.value } } : { key: 'url', fault: url.fault };
  }
  if (written?.url !== undefined) return { key: 'url', fault: 'it counts with the mode `endpoint` only.' };
  if (mode === 'link' && !repository) {
    return {
      key: 'mode',
      fault: '`link` leads to the repository. Add the setting `repository`, or choose another mode.',
    };
  }
  return { value: { mode } };
}

/**
 * Works out how searches are told of: not at all without a setting.
 *
 * @returns what is wrong, and the key that it is said of
 */
export function readSignals(
  written: z.infer<typeof signalKeys> | undefined,
): { readonly value: SignalSettings } | { readonly key: string; readonly fault: string } {
  const { mode = 'none', url: address } = written ?? {};
  if (mode === 'endpoint') {
    const demand = 'Write the address that is asked, such as `https://example.com/signals`.';
    if (address === undefined) return { key: 'mode', fault: `\`endpoint\` needs a \`url\`. ${demand}` };
    const url = readEndpoint(address);
    return 'value' in url ? { value: { mode, url: url.value } } : { key: 'url', fault: url.fault };
  }
  if (address !== undefined) return { key: 'url', fault: 'it counts with the mode `endpoint` only.' };
  return { value: { mode } };
}

/** `https://github.com/owner/name`, without a slash at the end. */
function readWebAddress(written: string): Checked<string> {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const isPlain =
    url?.protocol === 'https:' && !/[?#]/.test(written) && url.username === '' && url.password === '';
  if (url && isPlain && url.pathname !== '/') return { value: url.href.replace(/(?:\/|\.git)+$/, '') };
  return {
    fault: `\`${written}\` is no address of a repository. Write one such as \`https://github.com/owner/name\`.`,
  };
}

/** `docs/content`; empty or `.` where the repository itself is the content folder. */
function readFolder(written: string): Checked<string> {
  const segments = written.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (!segments.includes('..') && !written.includes('\\')) return { value: segments.join('/') };
  return {
    fault: `\`${written}\` is no folder of the repository. Write its path, such as \`content\` or \`docs/content\`.`,
  };
}

/** A path of the site's host, or an address elsewhere. */
function readEndpoint(written: string): Checked<string> {
  if (/^\/(?!\/)[^\s\\\p{Cc}]*$/u.test(written)) return { value: written };
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url?.protocol === 'https:' && url.username === '' && url.password === '') return { value: url.href };
  return {
    fault: `\`${written}\` is no address that can take answers. Write one such as \`https://example.com/feedback\`, or a path of the host such as \`/api/feedback\`.`,
  };
}
