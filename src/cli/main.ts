#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What Node makes of our modules is kept from one command to the next: a fifth of the CPU time of a small build.
enableCompileCache(join(import.meta.dirname, '..', '..', '.cache', 'node'));
await import('./signpost.ts');
