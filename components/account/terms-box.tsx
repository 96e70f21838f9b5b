// The box with which one accepts the terms. Its value is their version, so that nobody accepts other terms than those they were shown.

interface TermsBoxProps {
  readonly version: number;
  readonly isTicked: boolean;
  readonly error: string | undefined;
}

export function TermsBox({ version, isTicked, error }: TermsBoxProps) {
  return (
    <div className="grid gap-2">
      <div className="flex items-start gap-3">
        <input
          id="field-terms"
          type="checkbox"
          name="terms"
          value={version}
          // Not controlled: a form that was sent is emptied, down to its defaults.
          defaultChecked={isTicked}
          aria-invalid={error ? true : undefined}
          aria-describedby="field-terms-error"
          className="mt-0.5 size-6 shrink-0 accent-accent"
          required
        />
        <label htmlFor="field-terms" className="min-h-6">
          I accept the{' '}
          <a href="/terms" target="_blank" rel="noreferrer" className="text-accent underline underline-offset-4">
            terms of use<span className="sr-only"> (opens in a new tab)</span>
          </a>{' '}
          and have read how{' '}
          <a href="/privacy" target="_blank" rel="noreferrer" className="text-accent underline underline-offset-4">
            my data is looked after<span className="sr-only"> (opens in a new tab)</span>
          </a>
          .
        </label>
      </div>
      <p id="field-terms-error" aria-live="polite" className="font-medium text-danger text-sm empty:hidden">
        {error}
      </p>
    </div>
  );
}
