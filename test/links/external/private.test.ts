import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPrivateName, plainName } from '../../../src/links/external/private.ts';

const privateAddresses = [
  'http://localhost/',
  'http://LOCALHOST./',
  'http://app.localhost/',
  'http://printer.local/',
  'http://wiki.internal/',
  'http://router.home.arpa/',
  'http://wiki/',
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://0.0.0.0/',
  'http://10.20.30.40/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:a00:1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
  'http://168.63.129.16/',
  'http://192.88.99.1/',
  'http://192.0.2.1/',
  'http://198.51.100.7/',
  'http://203.0.113.7/',
  'http://[2002:7f00:1::]/',
  'http://[2002:a9fe:a9fe::1]/',
  'http://[2001:0:7f00:1::]/',
  'http://[2001:db8::1]/',
  'http://[::127.0.0.1]/',
  'http://[::8.8.8.8]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[64:ff9b:1::7f00:1]/',
  'http://[fec0::1]/',
  'http://[100::1]/',
  'http://[3fff::1]/',
  'http://[5f00::1]/',
  'http://files.corp/',
  'http://nas.lan/',
  'http://box.home/',
  'http://wiki.intranet/',
  'http://pc.localdomain/',
  'http://abc.onion/',
  'http://shop.test/',
  'http://shop.invalid/',
];

const publicAddresses = [
  'http://example.com/',
  'http://localhost.example/',
  'http://local.example.com/',
  'http://8.8.8.8/',
  'http://172.32.0.1/',
  'http://192.169.0.1/',
  'http://[2606:4700::1111]/',
  'http://[::ffff:808:808]/',
];

test('hosts of this machine and of private networks are told from public ones, however they are written', () => {
  const found = [...privateAddresses, ...publicAddresses].filter((url) =>
    isPrivateName(plainName(new URL(url).hostname)),
  );
  assert.deepEqual(found, privateAddresses);
});
