/**
 * What readers are asked whose browser prefers another language of the site, by its tag, in its own words. It is empty
 * here; the build fills it.
 */
export const offers: Readonly<Record<string, string>> = {};
