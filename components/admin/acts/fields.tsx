'use client';
// The fields of the staff's forms: compact, with hint and error tied to the input, and what was typed kept.
import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { hintId, Question } from '#components/ui/question.tsx';
import { useEarlyEntry } from '#components/ui/use-early-entry.ts';
import { useActForm } from './act-form.tsx';
import { CONTROL } from './control.ts';

interface FieldBasics {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

/** What an input needs so that label, hint and error belong to it. */
function useField({ name, hint }: Pick<FieldBasics, 'name' | 'hint'>) {
  const id = useId();
  const { values, fieldErrors } = useActForm();
  const error = fieldErrors[name];
  const control = {
    id,
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': clsx(hint && hintId(id), error && `${id}-error`) || undefined,
    className: clsx(CONTROL, error ? 'border-danger' : 'border-edge'),
  } as const;
  return { id, error, typed: values[name], control };
}

interface FrameProps extends FieldBasics {
  readonly id: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
}

function Frame({ id, label, hint, error, children }: FrameProps) {
  return (
    <div className="grid min-w-0 gap-1">
      <Question id={id} label={label} hint={hint} className="font-semibold text-sm" />
      {children}
      {error && (
        <p id={`${id}-error`} className="font-medium text-danger text-sm">
          {error}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = FieldBasics & Omit<ComponentProps<'input'>, 'id' | 'className'>;

export function TextField({ name, label, hint, defaultValue, ...input }: TextFieldProps) {
  const { id, error, typed, control } = useField({ name, hint });
  return (
    <Frame {...{ id, name, label, hint, error }}>
      <input {...control} defaultValue={typed ?? defaultValue} {...input} />
    </Frame>
  );
}

interface ParagraphFieldProps
  extends FieldBasics,
    Omit<ComponentProps<'textarea'>, 'id' | 'name' | 'className' | 'onChange' | 'value' | 'defaultValue'> {
  /** Where whoever asks keeps the text; else it begins with `defaultValue`. */
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onChange?: (text: string) => void;
}

export function ParagraphField({ name, label, hint, value, defaultValue, onChange, ...area }: ParagraphFieldProps) {
  const { id, error, typed, control } = useField({ name, hint });
  const start = typed ?? defaultValue ?? '';
  const field = useEarlyEntry<HTMLTextAreaElement>(value ?? start, (text) => onChange?.(text));
  return (
    <Frame {...{ id, name, label, hint, error }}>
      <textarea
        ref={field}
        rows={2}
        {...control}
        {...(value === undefined ? { defaultValue: start } : { value })}
        onChange={(event) => onChange?.(event.target.value)}
        {...area}
      />
    </Frame>
  );
}

interface ChoiceFieldProps extends FieldBasics {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly defaultValue?: string | undefined;
  readonly onChange?: (value: string) => void;
}

export function ChoiceField({ name, label, hint, choices, defaultValue, onChange }: ChoiceFieldProps) {
  const { id, error, typed, control } = useField({ name, hint });
  const start = typed ?? defaultValue;
  const field = useEarlyEntry<HTMLSelectElement>(start ?? choices[0]?.value ?? '', (value) => onChange?.(value));
  return (
    <Frame {...{ id, name, label, hint, error }}>
      <select ref={field} {...control} defaultValue={start} onChange={(event) => onChange?.(event.target.value)}>
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** A few choices side by side. */
export function RadioField({ name, label, hint, choices, defaultValue, onChange }: ChoiceFieldProps) {
  const { id, error, typed } = useField({ name, hint });
  const chosen = typed ?? defaultValue;
  const group = useEarlyEntry<HTMLFieldSetElement>(chosen ?? '', (value) => onChange?.(value));
  return (
    <fieldset ref={group} className="grid min-w-0 gap-1" aria-describedby={error && `${id}-error`}>
      <legend className="mb-1 font-semibold text-sm">{label}</legend>
      <div className="flex flex-wrap gap-1.5 sm:gap-2">
        {choices.map(({ value, label: words }) => (
          <label
            key={value}
            className="flex min-h-10 cursor-pointer items-center gap-1.5 border border-edge bg-sunken px-2 text-sm sm:gap-2 sm:px-3 has-checked:border-accent has-checked:bg-raised"
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === chosen}
              onChange={() => onChange?.(value)}
              aria-invalid={error ? true : undefined}
              className="size-4 accent-accent"
            />
            {words}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="font-medium text-danger text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Why one acts. */
export function ReasonField({ hint = 'Kept in the audit, for other staff.' }: { readonly hint?: string }) {
  return <ParagraphField name="reason" label="Reason" hint={hint} required />;
}

/** The box that stands before what is hard to undo. */
export function ConfirmField({ children }: { readonly children: ReactNode }) {
  const { id, error, control } = useField({ name: 'confirmed', hint: undefined });
  return (
    <div className="grid gap-1">
      <label className="flex cursor-pointer items-start gap-2 text-sm">
        <input {...control} type="checkbox" className="mt-0.5 size-5 shrink-0 accent-accent" />
        <span>{children}</span>
      </label>
      {error && (
        <p id={`${id}-error`} className="font-medium text-danger text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
