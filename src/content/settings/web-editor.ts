import { z } from 'zod';
import type { RepositorySettings, WebEditorSettings } from './site-settings.ts';
import type { Checked } from './site-values.ts';
import { originForm, readOrigin } from './site-values.ts';
import { plainText, textRead } from './text-values.ts';

export const webEditorKeys = z.strictObject(
  {
    login: textRead(readOrigin, originForm)
      .optional()
      .describe(
        'Where writers log in: the address of a server for it; that of Netlify where it is left out.',
      ),
    appId: plainText
      .optional()
      .describe('With GitLab: the number of the application that writers log in with.'),
  },
  'it must hold `login` and `appId` between `{` and `}`, or nothing.',
);

/** Works out where the editor keeps what is written: in the repository of the site. */
export function readWebEditor(
  { login, appId }: z.infer<typeof webEditorKeys>,
  repository: RepositorySettings | undefined,
): Checked<WebEditorSettings> {
  if (!repository) {
    return { fault: 'it writes to the repository. Add the setting `repository`.' };
  }
  const { origin, hostname, pathname } = new URL(repository.url);
  const { branch, contentPath } = repository;
  if (/(?:^|\.)bitbucket\./.test(hostname))
    return {
      fault: 'it writes to repositories at GitHub and GitLab, and this one is at neither. Take it out.',
    };
  // A company's own, as a rule, is called so: `github.acme.example`.
  const backend = /(?:^|\.)github\./.test(hostname) ? 'github' : 'gitlab';
  if (backend === 'gitlab' && appId === undefined) {
    return {
      fault: '`appId` is missing, with which writers log in to GitLab. Add the number of your application.',
    };
  }
  const path = decodeURIComponent(pathname.slice(1));
  return { value: { backend, origin, path, branch, contentPath, login, appId } };
}
