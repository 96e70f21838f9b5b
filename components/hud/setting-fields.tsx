'use client';
// What a setting is chosen with: a slider, a switch, one of a few.
import { type ReactNode, useId } from 'react';

interface SliderProps {
  readonly label: string;
  /** In per cent. */
  readonly value: number;
  readonly change: (value: number) => void;
}

export function Slider({ label, value, change }: SliderProps) {
  const id = useId();
  return (
    <label htmlFor={id} className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
      <span className="min-w-0 flex-1">{label}</span>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={value}
        aria-valuetext={`${value} %`}
        onChange={(event) => change(Number(event.target.value))}
        className="h-11 accent-accent max-sm:order-last max-sm:w-full sm:w-48"
      />
      <span aria-hidden className="w-12 text-right text-muted tabular-nums">
        {value} %
      </span>
    </label>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
}

export function Switch({ label, hint, isOn, change }: SwitchProps) {
  return (
    <label className="flex min-h-11 items-center justify-between gap-4">
      <Words hint={hint}>{label}</Words>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => change(event.target.checked)}
        className="mr-[3px] size-6 shrink-0 accent-accent"
      />
    </label>
  );
}

interface PickProps<Value extends string | number> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly change: (value: Value) => void;
}

export function Pick<Value extends string | number>({ label, hint, value, choices, change }: PickProps<Value>) {
  const pick = (chosen: string) => {
    const choice = choices.find((one) => String(one.value) === chosen);
    if (choice) change(choice.value);
  };
  return (
    <label className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <Words hint={hint}>{label}</Words>
      <select
        value={value}
        onChange={(event) => pick(event.target.value)}
        className="pixel-frame m-[3px] min-h-11 w-36 max-w-full grow bg-sunken px-3 sm:grow-0 [--frame:var(--hm-edge)] sm:w-56"
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Words({ hint, children }: { readonly hint: ReactNode; readonly children: ReactNode }) {
  return (
    <span className="min-w-0 flex-1 basis-36 text-pretty leading-snug">
      {children}
      {hint && <span className="block text-muted text-sm">{hint}</span>}
    </span>
  );
}
