/** Folders of a project, as problems name them. */
const projectFolders = /^(?:_data|_includes|src\/styles)\//;

/** Whether a file is among the settings, layouts and styles, which a server reads anew when one of them changes. */
export function isProjectFile(file: string): boolean {
  return projectFolders.test(file);
}
