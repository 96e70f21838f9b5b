// What went wrong while signing in: a code that travels in the address, recognised from the errors of next-auth and its OpenID client,
// and the words for it. Unknown errors get a sentence, too.

const problems = {
  two_tabs: {
    title: 'Two sign-ins at once',
    text: 'You began to sign in in another tab, too, and only the newest one counts. Finish it there, or begin again here; it is quick the second time.',
  },
  expired: {
    title: 'That took a little too long',
    text: 'A sign-in has to be finished within a quarter of an hour, in the browser in which it began. Please begin again.',
  },
  refused: {
    title: 'You changed your mind',
    text: 'The sign-in was called off before it was finished. Nothing was changed.',
  },
  away: {
    title: '{name} does not answer',
    text: 'Sign-in at {name} cannot be reached right now. Please try again in a minute.',
  },
  misconfigured: {
    title: 'Sign-in at {name} is not set up correctly',
    text: 'This is on us, not on you: trying again helps only after those who run this world have mended it. They find the reason in their log.',
  },
  unknown: {
    title: 'Signing in did not work',
    text: 'Something went wrong on the way back from {name}. Please try again; if it keeps failing, come back a little later.',
  },
} as const satisfies Record<string, { title: string; text: string }>;

export type SignInProblemCode = keyof typeof problems;

export interface SignInProblem {
  readonly code: SignInProblemCode;
  readonly title: string;
  readonly text: string;
}

/** Codes that next-auth puts into addresses by itself. */
const nextAuthCodes: Readonly<Record<string, SignInProblemCode>> = {
  AccessDenied: 'refused',
  OAuthSignin: 'away',
  OAuthCallback: 'unknown',
  Callback: 'unknown',
  Configuration: 'misconfigured',
};

/** The words for a code in an address, whoever put it there. `name` is the provider's, as people know it. */
export function signInProblem(code: string, name: string): SignInProblem {
  const known = isOurs(code) ? code : (Object.hasOwn(nextAuthCodes, code) && nextAuthCodes[code]) || 'unknown';
  const { title, text } = problems[known];
  return { code: known, title: title.replaceAll('{name}', name), text: text.replaceAll('{name}', name) };
}

function isOurs(code: string): code is SignInProblemCode {
  return Object.hasOwn(problems, code);
}

/** What next-auth's OpenID client says, in the order in which it is asked; its errors are told apart by words only. */
const signs: readonly (readonly [SignInProblemCode, RegExp])[] = [
  ['two_tabs', /^state mismatch|different provider than the one handling|nonce mismatch|^invalid_grant/],
  [
    'expired',
    /cookie was missing|could not be parsed|claim timestamp check failed|^login_required|^interaction_required/,
  ],
  ['refused', /^access_denied|^consent_required/],
  [
    'away',
    /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|CERT_|SELF_SIGNED|timed out|^server_error|^temporarily_unavailable|expected 200 OK, got: 5\d\d/i,
  ],
  [
    'misconfigured',
    /^invalid_client|^unauthorized_client|^invalid_scope|^invalid_request|^unsupported_|unexpected JWT alg|unexpected iss|issuer mismatch|expected 200 OK|must be configured|no valid key found|failed to validate JWT signature/,
  ],
];

/** Which problem an error of next-auth is. */
export function problemOfError(error: { readonly message: string; readonly code?: unknown }): SignInProblemCode {
  const words = `${error.message} ${typeof error.code === 'string' ? error.code : ''}`;
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? 'unknown';
}
