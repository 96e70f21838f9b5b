// One of many: the browser's own list, which every hand and every reader knows.
import type { ComponentProps, ReactNode } from 'react';
import { hintId, Question } from './question.tsx';

interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'id' | 'className'> {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

export function SelectField({ name, label, hint, children, ...select }: SelectFieldProps) {
  const id = `select-${name}`;
  return (
    <div className="grid gap-2">
      <Question id={id} label={label} hint={hint} />
      <select
        id={id}
        name={name}
        aria-describedby={hint ? hintId(id) : undefined}
        className="pixel-frame m-[3px] min-h-12 w-[calc(100%-6px)] bg-sunken px-4 text-text [--frame:var(--hm-edge)]"
        {...select}
      >
        {children}
      </select>
    </div>
  );
}
