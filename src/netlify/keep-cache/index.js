/**
 * Keeps encoded images and rendered articles from one build to the next: Netlify itself keeps packages alone. Nothing that
 * runs is kept, and nothing of a build for a pull request, whose code anybody may have written: the next build for readers
 * would take it. Each image and each article has a hash of its bytes, which the build compares.
 *
 * https://docs.netlify.com/extend/develop-and-share/develop-build-plugins/
 */
const folders = ['.cache/images', '.cache/articles'];

const ofOthers = ['deploy-preview', 'branch-deploy'];

export const onPreBuild = ({ utils }) => utils.cache.restore(folders);

export const onPostBuild = ({ utils }) =>
  ofOthers.includes(process.env.CONTEXT ?? '') ? undefined : utils.cache.save(folders);
