/** Loads what sends an answer, or copies an article, once a reader is about to do it. */
export function prepareArticle(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form[data-feedback]');
  form?.addEventListener(
    'change',
    () => {
      // Without it, the browser sends the form and shows what the host answers.
      import('./feedback.ts').then(({ answerInPlace }) => answerInPlace(form)).catch(() => undefined);
    },
    { once: true },
  );

  const copy = page.querySelector<HTMLElement>('[data-copy-markdown]');
  if (!copy) return;
  copy.hidden = false;
  copy.querySelector('button')?.addEventListener('click', () => {
    import('./copy-markdown.ts').then(({ copyMarkdown }) => copyMarkdown(copy)).catch(() => undefined);
  });
}
