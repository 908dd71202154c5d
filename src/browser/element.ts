/** Makes an element. Texts become text, whatever they hold; they are never read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Makes a button that does something on the page. */
export function button(text: string, action: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'text-button' }, text);
  made.addEventListener('click', action);
  return made;
}
