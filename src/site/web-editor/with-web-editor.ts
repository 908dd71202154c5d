import { webEditorPath } from '../../model/urls.ts';
import { textFile } from '../texts/text-files.ts';
import type { Site } from '../types.ts';
import { decapConfig, listKeys } from './decap-config.ts';
import type { WebEditorFiles } from './decap-files.ts';
import { editorPage, editorPolicy } from './editor-page.ts';

/** Adds the editor for people without Git to a site whose settings have it. */
export function withWebEditor(site: Site, files: WebEditorFiles | undefined): Site {
  const { helpCenter, urls } = site;
  const { webEditor } = helpCenter.site;
  if (!webEditor || !files) return site;
  const folder = urls.withBase(webEditorPath);
  const scripts = [urls.withBase(`/${files.own.path}`), folder + files.decap] as const;
  const page = textFile(`${folder}index.html`, () =>
    editorPage(helpCenter.site, webEditor, scripts, listKeys()),
  );
  return {
    ...site,
    bundled: [...site.bundled, ...files.files],
    textFiles: [
      ...site.textFiles,
      { ...page, url: folder, policy: editorPolicy(webEditor) },
      textFile(`${folder}config.yml`, () => decapConfig(webEditor, [site, ...site.translations])),
    ],
  };
}
