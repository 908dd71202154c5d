/** The parts of a search form as the layouts write it. */
export interface SearchForm {
  /** Holds the form, the status and what is added to them. */
  readonly root: Element;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** What screen readers are told. */
  readonly status: Element;
  /** Address of the page of results, below which the search files are: `/help/search/`. */
  readonly folder: string;
  /** Path the site lives under: `/help`. */
  readonly base: string;
  /** What is asked when a search is over; nothing where nobody is told. */
  readonly signals: string | undefined;
}

/** Reads a search form; `undefined` if the layout has no field. */
export function readSearchForm(root: Element): SearchForm | undefined {
  const form = root.querySelector('form');
  const input = root.querySelector('input');
  const status = root.querySelector('[role="status"]');
  const folder = form?.getAttribute('action');
  if (!form || !input || !status || !folder) return undefined;
  const signals = root.getAttribute('data-signals') ?? undefined;
  return { root, form, input, status, folder, base: folder.replace(/\/[^/]+\/$/, ''), signals };
}

/** Address of the page of results for a query, which can be shared. */
export function resultsAddress(folder: string, query: string, category = ''): string {
  const parameters = new URLSearchParams({
    ...(query === '' ? {} : { q: query }),
    ...(category === '' ? {} : { category }),
  });
  const asked = parameters.toString();
  return asked === '' ? folder : `${folder}?${asked}`;
}
