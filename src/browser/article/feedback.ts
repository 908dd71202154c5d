import { answerNotSent, answerTaken } from '../texts.ts';

/**
 * Sends the answer whether an article was helpful, and thanks for it, without leaving the article. A host elsewhere
 * need not let a page read what it answers: there, the browser sends the form as it does without a script.
 */
export function answerInPlace(form: HTMLFormElement): void {
  const status = form.querySelector('[role="status"]');
  // Not `form.action`, which a field of that name would hide.
  const target = new URL(form.getAttribute('action') ?? '', location.href);
  if (!status || target.origin !== location.origin) return;
  let isSending = false;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    const isSent = await send(target, form);
    isSending = false;
    status.textContent = isSent ? answerTaken : answerNotSent;
    if (!isSent) return;
    // The status stays where it is, or it would not be read out.
    for (const part of form.querySelectorAll<HTMLElement>('fieldset, .feedback-comment')) part.remove();
  });
}

async function send(target: URL, form: HTMLFormElement): Promise<boolean> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  try {
    if (form.method === 'post') return (await fetch(target, { method: 'POST', body })).ok;
    target.search = body.toString();
    return (await fetch(target, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
