/** Sorts older versions first (https://semver.org/#spec-item-11, without pre-releases). */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  return [0, 1, 2].map((place) => (a?.[place] ?? 0) - (b?.[place] ?? 0)).find((by) => by !== 0) ?? 0;
}
