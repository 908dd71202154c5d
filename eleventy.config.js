import signpost, { settings } from './.eleventy.ts';

export default (eleventy) => eleventy.addPlugin(signpost);
export const config = settings();
