/** What the style sheet of what scripts add is called; the build fills it in. */
export const addedStylesFile: string = 'added.css';
