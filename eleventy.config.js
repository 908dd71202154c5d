// Eleventy does not look for TypeScript by itself.
export { default } from './.eleventy.ts';
