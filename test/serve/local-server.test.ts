import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import { LocalServer } from '../../src/serve/local-server.ts';
import { freePort } from '../cli/signpost.ts';
import { temporaryFolder } from '../git/git-repository.ts';
import { frameHead, sendRaw, webPage } from './web-page.ts';

async function serveDraft(t: TestContext) {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'draft'));
  await writeFile(join(folder, 'draft', 'index.html'), '<title>x</title>Not published yet.');
  const port = await freePort();
  const server = new LocalServer([], () => undefined, relative(process.cwd(), folder));
  t.after(() => server.close());
  await server.start(port);
  return { port, server, ...webPage(port) };
}

test('a page is for who asks for it under a name of this machine alone', async (t) => {
  const { port, get } = await serveDraft(t);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
    const { status, body } = await get('/draft/', host);
    assert.deepEqual([host, status, body.includes('Not published yet.')], [host, 200, true]);
  }
  const foreign = [
    'evil.example',
    `evil.example:${port}`,
    `localhost.evil.example:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `127.0.0.1:${port}.evil.example`,
    `localhost:${port}@evil.example`,
    `evil-localhost:${port}`,
    `xn--localhost-evil:${port}`,
    `127.0.0.1:${port + 1}`,
    '[::1]',
  ];
  for (const host of foreign) {
    const { status, body } = await get('/draft/', host);
    assert.deepEqual([host, status, body.includes('Not published')], [host, 403, false]);
  }
  const { body } = await get('/draft/', 'evil.example');
  assert.equal(
    body,
    `This server answers on this machine alone. Open http://127.0.0.1:${port}/ or http://localhost:${port}/.\n`,
  );
});

test('pages of other sites do not hear what is saved, our own do', async (t) => {
  const { port, server, connect } = await serveDraft(t);
  for (const origin of [
    'http://evil.example',
    `http://evil.example:${port}`,
    `https://localhost:${port}`,
    `http://localhost:${port}.evil.example`,
    'http://localhost',
    'null',
    'file://',
  ]) {
    assert.deepEqual([origin, await connect(origin)], [origin, 403]);
  }
  for (const origin of [undefined, `http://127.0.0.1:${port}`, `http://localhost:${port}`]) {
    const socket = await connect(origin);
    assert.ok(typeof socket === 'object', `${origin} is refused`);
    const heard = once(socket, 'data');
    server.reload({ files: ['articles/one.md'] });
    await heard;
    socket.destroy();
  }
});

test('what breaks the protocol, or is too large, ends its connection and not the server', async (t) => {
  const { port, get, connect } = await serveDraft(t);
  const large = Buffer.alloc(1024 * 1024);
  const attacks: readonly (readonly Uint8Array[])[] = [
    [frameHead(0x82, 105 * large.length), ...Array.from({ length: 105 }, () => large)],
    [frameHead(0x82, 64 * 1024), large.subarray(0, 64 * 1024)],
    // Text that is no UTF-8, an opcode and bits that there are none of, a frame without a mask.
    [Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xff, 0xff])],
    [Buffer.from([0x83, 0x80, 0, 0, 0, 0])],
    [Buffer.from([0xf1, 0x80, 0, 0, 0, 0])],
    [Buffer.from([0x81, 0x01, 0x41])],
  ];
  for (const chunks of attacks) {
    const socket = await connect(`http://127.0.0.1:${port}`);
    assert.ok(typeof socket === 'object');
    await sendRaw(socket, ...chunks);
    assert.equal((await get('/draft/', `127.0.0.1:${port}`)).status, 200);
  }
});

test('an address that cannot be decoded is answered, and the server goes on', async (t) => {
  const { port, get } = await serveDraft(t);
  const host = `127.0.0.1:${port}`;
  for (const path of ['/%', '/%E0%A4%A/', '//', '/..%2f..%2f..%2fpackage.json']) {
    const { status } = await get(path, host);
    assert.ok(status >= 400 && status < 600, `${path}: ${status}`);
  }
  assert.equal((await get('/draft/', host)).status, 200);
});
