import { openRecentList, type RecentList } from '../../recent-list.ts';

const most = 5;
const longest = 200;

/** Recent searches of one help center, by the address of its search. */
export function openRecentSearches(folder: string): RecentList<string> {
  const searches = openRecentList(
    `signpost:recent:${folder}`,
    most,
    (value): value is string => typeof value === 'string' && value.length <= longest,
    (query) => query,
  );
  return {
    ...searches,
    add: (query) => {
      const added = query.trim().slice(0, longest);
      if (added !== '') searches.add(added);
    },
  };
}
