// What went wrong while signing in, in words, from the code that next-auth puts into the address. Unknown codes get a sentence, too.

export interface SignInProblem {
  readonly title: string;
  readonly text: string;
}

const problems: Readonly<Record<string, SignInProblem>> = {
  AccessDenied: {
    title: 'You changed your mind',
    text: 'The sign-in was called off before it was finished. Nothing was changed.',
  },
  OAuthSignin: {
    title: 'Sign-in cannot be reached',
    text: 'The sign-in service does not answer right now. Please try again in a minute; guests can play meanwhile.',
  },
  OAuthCallback: {
    title: 'That sign-in was not finished',
    text: 'It took too long, or another tab began a newer one. Please try again; it is usually quick the second time.',
  },
  Callback: {
    title: 'That sign-in was not finished',
    text: 'Something went wrong on the way back to us. Please try again.',
  },
  Configuration: {
    title: 'Sign-in is not set up correctly',
    text: 'This is on us, not on you. Guests can play meanwhile.',
  },
};

const fallback: SignInProblem = {
  title: 'Signing in did not work',
  text: 'Please try again. If it keeps failing, come back a little later; guests can play meanwhile.',
};

export function signInProblem(code: string): SignInProblem {
  return Object.hasOwn(problems, code) ? (problems[code] ?? fallback) : fallback;
}
