import type { WebEditorSettings } from '../../content/settings/site-settings.ts';
import type { SiteConfig } from '../../content/types.ts';
import { escapeXml } from '../texts/escape-xml.ts';

/** Where a program beside `serve` gives the editor the files of this computer (https://www.npmjs.com/package/decap-server). */
const localFiles = ['http://localhost:8081', 'http://127.0.0.1:8081'];

/**
 * What the page of the editor may do: run Decap, which makes code and styles as it runs, and ask the repository. No page
 * of the site itself may do that.
 */
export function editorPolicy({ backend, origin, login }: WebEditorSettings): string {
  const isGitHub = backend === 'github' && origin === 'https://github.com';
  const asked = [
    ...(isGitHub ? ['https://api.github.com'] : [origin]),
    ...(login === undefined ? [] : [login]),
  ];
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${isGitHub ? ' https://avatars.githubusercontent.com' : ` ${origin}`}`,
    "font-src 'self' data:",
    `connect-src 'self' blob: ${[...new Set(asked), ...localFiles].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The page of the editor.
 *
 * @param scripts addresses in the order in which they run, ours first
 * @param lists keys of front matter whose values are lists
 */
export function editorPage(
  { title, language }: SiteConfig,
  editor: WebEditorSettings,
  scripts: readonly [own: string, decap: string],
  lists: readonly string[],
): string {
  const [own, decap] = scripts.map(escapeXml);
  return `<!doctype html>
<html lang="${escapeXml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(editorPolicy(editor))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeXml(title)}</title>
<link rel="icon" href="data:,">
<link rel="cms-config-url" type="text/yaml" href="config.yml">
<script src="${own}" data-lists="${lists.join(' ')}"></script>
<script src="${decap}"></script>
</head>
<body></body>
</html>
`;
}
