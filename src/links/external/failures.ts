/** Why an address gave no status, or was not asked for, and what that says of the link. */
export const failures = {
  'no-host': { broken: true, kept: true, reason: 'there is no such host' },
  refused: { broken: true, kept: true, reason: 'the host refuses the connection' },
  unreachable: { broken: true, kept: true, reason: 'there is no way to the host' },
  dropped: { broken: true, kept: true, reason: 'the host drops the connection' },
  'time-out': { broken: true, kept: true, reason: 'there is no answer in time' },
  certificate: { broken: true, kept: true, reason: 'the certificate of the site is not valid' },
  insecure: { broken: true, kept: true, reason: 'the host cannot make a secure connection' },
  'not-http': { broken: true, kept: true, reason: 'the host does not answer as a web server does' },
  'redirect-loop': { broken: true, kept: true, reason: 'it redirects without an end' },
  'redirect-syntax': { broken: true, kept: true, reason: 'it redirects to something that is no address' },
  unknown: { broken: true, kept: true, reason: 'the request fails' },
  // A browser fetches missing parts of a chain, and a company's proxy signs with its own certificate.
  untrusted: {
    broken: false,
    kept: false,
    reason: 'this machine does not trust the certificate of the site',
  },
  'no-lookup': { broken: false, kept: false, reason: 'the name of the host cannot be looked up just now' },
  'no-network': { broken: false, kept: false, reason: 'this machine has no network' },
  'not-asked': {
    broken: false,
    kept: false,
    reason: 'its host has answered 429 (Too Many Requests) to other links',
  },
  syntax: { broken: true, kept: false, reason: 'it is no address' },
  protocol: { broken: false, kept: false, reason: 'only `http:` and `https:` addresses are asked for' },
  credentials: {
    broken: false,
    kept: false,
    reason: 'it holds a user name or a password, and those are not sent',
  },
  private: { broken: false, kept: false, reason: 'its host is not on the public web and is not asked' },
  'leads-away': {
    broken: false,
    kept: true,
    reason: 'it redirects to something that is not on the public web',
  },
} as const satisfies Record<string, FailureMeaning>;

export type Failure = keyof typeof failures;

interface FailureMeaning {
  /** Whether readers will fail too; otherwise the check learned nothing of the link. */
  readonly broken: boolean;
  /** Whether it may go into the cache: not if it is about this machine or this run. */
  readonly kept: boolean;
  /** In words, to follow a colon. */
  readonly reason: string;
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'string' && Object.hasOwn(failures, value);
}

/** Codes of Node, OpenSSL and undici, or the beginnings of them. */
const codes: readonly (readonly [RegExp, Failure])[] = [
  [/^ERR_PRIVATE_HOST$/, 'private'],
  [/^ENOTFOUND$/, 'no-host'],
  [/^EAI_/, 'no-lookup'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^EHOST(UNREACH|DOWN)$/, 'unreachable'],
  [/^ENET(UNREACH|DOWN)$/, 'no-network'],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/, 'dropped'],
  [/^(ETIMEDOUT|UND_ERR_\w+_TIMEOUT)$/, 'time-out'],
  [/^(UNABLE_TO_\w+|SELF_SIGNED_CERT_IN_CHAIN)$/, 'untrusted'],
  [/CERT/, 'certificate'],
  [/^(EPROTO|ERR_SSL_\w+|ERR_TLS_\w+)$/, 'insecure'],
  [/^HPE_/, 'not-http'],
  [/^ERR_INVALID_URL$/, 'redirect-syntax'],
];

/** Reads what `fetch` throws, whose real reason is a few causes deep. */
export function failureOf(error: unknown): Failure {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'TimeoutError') return 'time-out';
    if (at.message.startsWith('redirect count exceeded')) return 'redirect-loop';
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    const known = codes.find(([pattern]) => pattern.test(code));
    if (known) return known[1];
  }
  return 'unknown';
}
