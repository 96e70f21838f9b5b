// One of many: the browser's own list, which every hand and every reader knows.
import type { ComponentProps, ReactNode } from 'react';

interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'id' | 'className'> {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

export function SelectField({ name, label, hint, children, ...select }: SelectFieldProps) {
  const id = `select-${name}`;
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      <select
        id={id}
        name={name}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="pixel-frame m-[3px] min-h-12 w-[calc(100%-6px)] bg-sunken px-4 text-text [--frame:var(--hm-edge)]"
        {...select}
      >
        {children}
      </select>
    </div>
  );
}
