import path from 'node:path';

/** The small help center of an invented product, in which every idiom of real articles stands. */
export const content = path.join(import.meta.dirname, '..', 'fixtures', 'help-center');
export const base = '/help';
export const options = ['--content', content, '--base', base, '--url', 'https://latchwell.example'] as const;
