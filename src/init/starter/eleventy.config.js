import signpost, { settings } from '@signpost-help/signpost';

export default (eleventy) => eleventy.addPlugin(signpost);
export const config = settings();
