'use client';
// One form of the staff: says which act it is, keeps what was typed when it failed, and says what was wrong where it was wrong.
import { createContext, Fragment, type ReactNode, use, useEffect, useRef, useState } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';
import { useDesk } from './desk.ts';

const FormContext = createContext<FormState>(emptyForm);

/** What was typed into this form and what is wrong with it, for its fields. */
export function useActForm(): FormState {
  return use(FormContext);
}

export interface ActFormProps {
  /** The name of the act, as its schema knows it. */
  readonly act: string;
  /** Tells apart several forms of one act on a page. */
  readonly subject: string | number;
  /** What is sent along and not asked. */
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly submit: string;
  /** For what is hard to undo. */
  readonly look?: 'primary' | 'secondary' | 'danger';
  readonly children?: ReactNode;
}

export function ActForm({ act, subject, hidden = {}, submit, look = 'primary', children }: ActFormProps) {
  const { send } = useDesk();
  const { own, answers } = useOwnAnswer(`${act}-${subject}`);
  const form = useRef<HTMLFormElement>(null);
  const complaint = own.formError ?? Object.keys(hidden).flatMap((name) => own.fieldErrors[name] ?? [])[0];

  useEffect(() => {
    if (answers > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [answers]);

  return (
    <form ref={form} action={send} className="grid gap-3" noValidate>
      <input type="hidden" name="form" value={`${act}-${subject}`} />
      <input type="hidden" name="act" value={act} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {complaint && <Notice tone="danger">{complaint}</Notice>}
      <FormContext value={own}>
        {/* New fields after each answer: they begin with what was typed, or empty when it went well. */}
        <Fragment key={answers}>{children}</Fragment>
      </FormContext>
      <div>
        <SubmitButton look={look} size="small" pendingLabel="One moment …">
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}

/** The desk's state where it is about this form, and how many answers this form has had. */
export function useOwnAnswer(form: string): { readonly own: FormState; readonly answers: number } {
  const { state } = useDesk();
  const [seen, setSeen] = useState(state);
  const [answers, setAnswers] = useState(0);
  if (seen !== state) {
    setSeen(state);
    if (state.form === form) setAnswers(answers + 1);
  }
  return { own: state.form === form ? state : emptyForm, answers };
}
