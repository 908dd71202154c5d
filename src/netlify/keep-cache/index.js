/**
 * Keeps what one build leaves to the next, encoded images above all: Netlify itself keeps packages alone. Everything
 * in the folder is named by a hash of what it was made from, so that an old or lost cache costs time and nothing else.
 *
 * https://docs.netlify.com/extend/develop-and-share/develop-build-plugins/
 */
const folder = '.cache';

export const onPreBuild = ({ utils }) => utils.cache.restore(folder);

export const onPostBuild = ({ utils }) => utils.cache.save(folder);
