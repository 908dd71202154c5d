const key = 'signpost:tabs';
const most = 20;

/** Names of the tabs that the reader has chosen, the latest first, on any page; kept on the reader's own machine. */
export function chosenLabels(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter((label) => typeof label === 'string') : [];
  } catch {
    // Storage is switched off, or another program of this origin wrote there.
    return [];
  }
}

export function rememberLabel(label: string): void {
  const labels = [label, ...chosenLabels().filter((known) => known !== label)].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(labels));
  } catch {
    // Storage is full or switched off; tabs work without.
  }
}
