/**
 * Keeps encoded images from one build to the next: Netlify itself keeps packages alone. Nothing that runs is kept, and
 * nothing of a build for a pull request, whose code anybody may have written: the next build for readers would take it.
 * The name of each image is a hash of its bytes, which the build compares.
 *
 * https://docs.netlify.com/extend/develop-and-share/develop-build-plugins/
 */
const folder = '.cache/images';

const ofOthers = ['deploy-preview', 'branch-deploy'];

export const onPreBuild = ({ utils }) => utils.cache.restore(folder);

export const onPostBuild = ({ utils }) =>
  ofOthers.includes(process.env.CONTEXT ?? '') ? undefined : utils.cache.save(folder);
