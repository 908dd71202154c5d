import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureOf, failures } from '../../../src/links/external/failures.ts';

test('what goes wrong on the way to a host is told apart', () => {
  const read = [
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ECONNRESET',
    'UND_ERR_SOCKET',
    'UND_ERR_CONNECT_TIMEOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'HPE_INVALID_CONSTANT',
    'SOMETHING_NEW',
  ].map((code) => [code, reasonOf(fetchError(code))]);

  assert.deepEqual(read, [
    ['ENOTFOUND', 'broken: there is no such host'],
    ['EAI_AGAIN', 'unchecked: the name of the host cannot be looked up just now'],
    ['ECONNREFUSED', 'broken: the host refuses the connection'],
    ['ECONNRESET', 'broken: the host drops the connection'],
    ['UND_ERR_SOCKET', 'broken: the host drops the connection'],
    ['UND_ERR_CONNECT_TIMEOUT', 'broken: there is no answer in time'],
    ['EHOSTUNREACH', 'broken: there is no way to the host'],
    ['ENETUNREACH', 'unchecked: this machine has no network'],
    ['CERT_HAS_EXPIRED', 'broken: the certificate of the site is not valid'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'broken: the certificate of the site is not valid'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'broken: the certificate of the site is not valid'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unchecked: this machine does not trust the certificate of the site'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'unchecked: this machine does not trust the certificate of the site'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'broken: the host cannot make a secure connection'],
    ['HPE_INVALID_CONSTANT', 'broken: the host does not answer as a web server does'],
    ['SOMETHING_NEW', 'broken: the request fails'],
  ]);
});

function reasonOf(error: Error): string {
  const { broken, reason } = failures[failureOf(error)];
  return `${broken ? 'broken' : 'unchecked'}: ${reason}`;
}

/** An error in the shape in which `fetch` throws it. */
function fetchError(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}
