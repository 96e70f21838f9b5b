'use client';
// The button of a form: says that it is working, and cannot be pressed twice.
import type { ComponentProps, ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button.tsx';

interface SubmitButtonProps extends Omit<ComponentProps<typeof Button>, 'type'> {
  /** What it says while the form is on its way. */
  readonly pendingLabel?: ReactNode;
}

export function SubmitButton({ children, pendingLabel, disabled, ...props }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" disabled={disabled || pending} aria-busy={pending} {...props}>
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
