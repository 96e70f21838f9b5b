// Something that is on or off, with words beside it that say what that means. A checkbox underneath, so that a form can
// send it without scripts.
import type { ComponentProps, ReactNode } from 'react';

interface SwitchProps extends Omit<ComponentProps<'input'>, 'id' | 'className' | 'type' | 'role'> {
  readonly name: string;
  readonly label: string;
  readonly hint: ReactNode;
}

export function Switch({ name, label, hint, ...input }: SwitchProps) {
  const id = `switch-${name}`;
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="checkbox"
        aria-describedby={`${id}-hint`}
        className={
          'pixel-frame row-span-2 m-[3px] h-7 w-13 shrink-0 cursor-pointer appearance-none bg-sunken [--frame:var(--hm-edge)] ' +
          'before:block before:size-5 before:translate-x-1 before:translate-y-1 before:bg-edge before:transition-transform ' +
          'checked:bg-accent checked:[--frame:var(--hm-accent)] checked:before:translate-x-7 checked:before:bg-on-accent'
        }
        {...input}
      />
      <p id={`${id}-hint`} className="text-muted text-sm">
        {hint}
      </p>
    </div>
  );
}
