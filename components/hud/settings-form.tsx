'use client';
// Sound, map, motion, text and pictures a second, each heard and seen at once.
import { TEXT_SIZES, type TextSize } from '@hollowmere/world/preferences';
import { useId } from 'react';
import { FRAME_RATES, type FrameRate } from '#lib/game/settings.ts';
import { settingsStore, useSettings } from './use-settings.ts';

export function SettingsForm({ isKeptWithAccount }: { readonly isKeptWithAccount: boolean }) {
  const { volume, effects, ambience, music, hasFlashes, hasShake, isCalm, hasMap, frameRate, preferences } =
    useSettings();
  return (
    <div className="grid gap-3">
      <Slider label="Sound" value={volume} change={(value) => settingsStore().change({ volume: value })} />
      <fieldset className="grid gap-1 pl-4 text-sm">
        <legend className="sr-only">Parts of the sound</legend>
        <Slider
          label="Steps and fights"
          value={effects}
          change={(value) => settingsStore().change({ effects: value })}
        />
        <Slider
          label="Wind and weather"
          value={ambience}
          change={(value) => settingsStore().change({ ambience: value })}
        />
        <Slider label="Music" value={music} change={(value) => settingsStore().change({ music: value })} />
      </fieldset>
      <Switch label="Map in the corner" isOn={hasMap} change={(isOn) => settingsStore().change({ hasMap: isOn })} />
      <Switch
        label="Less motion"
        hint="No smoke, dust and sparkle."
        isOn={isCalm}
        change={(isOn) => settingsStore().prefer({ motion: isOn ? 'reduced' : 'full' })}
      />
      <Switch
        label="Flashes"
        hint="Who is struck lights up."
        isOn={hasFlashes}
        change={(isOn) => settingsStore().change({ hasFlashes: isOn })}
      />
      <Switch
        label="Shaking"
        hint="The picture trembles when you are struck."
        isOn={hasShake && !isCalm}
        change={(isOn) => settingsStore().change({ hasShake: isOn })}
      />
      <label className="flex items-center justify-between gap-4">
        Size of text
        <select
          value={preferences.textSize}
          onChange={(event) => settingsStore().prefer({ textSize: Number(event.target.value) as TextSize })}
          className="pixel-frame m-[3px] min-h-10 bg-sunken px-3 [--frame:var(--hm-edge)]"
        >
          {TEXT_SIZES.map((size) => (
            <option key={size} value={size}>
              {size} %
            </option>
          ))}
        </select>
      </label>
      <label className="flex items-center justify-between gap-4">
        <span>
          Pictures a second
          <span className="block text-muted text-sm">Fewer spare battery and fan.</span>
        </span>
        <select
          value={frameRate}
          onChange={(event) => settingsStore().change({ frameRate: frameRateFrom(event.target.value) })}
          className="pixel-frame m-[3px] min-h-10 bg-sunken px-3 [--frame:var(--hm-edge)]"
        >
          {FRAME_RATES.map((rate) => (
            <option key={rate} value={rate}>
              {rate === 'screen' ? 'As the screen' : `At most ${rate}`}
            </option>
          ))}
        </select>
      </label>
      <p className="text-muted text-sm">
        {isKeptWithAccount
          ? 'Motion, text and keys are kept with your account; sound, map and pictures a second with this device.'
          : 'Kept in this browser.'}
      </p>
    </div>
  );
}

const frameRateFrom = (value: string): FrameRate => FRAME_RATES.find((rate) => String(rate) === value) ?? 'screen';

interface SliderProps {
  readonly label: string;
  /** 0 to 1. */
  readonly value: number;
  readonly change: (value: number) => void;
}

function Slider({ label, value, change }: SliderProps) {
  const id = useId();
  return (
    <label htmlFor={id} className="flex items-center justify-between gap-4">
      {label}
      <input
        id={id}
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={value}
        onChange={(event) => change(Number(event.target.value))}
        className="h-6 w-40 accent-accent"
      />
    </label>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
}

function Switch({ label, hint, isOn, change }: SwitchProps) {
  return (
    <label className="flex items-center justify-between gap-4">
      <span>
        {label}
        {hint && <span className="block text-muted text-sm">{hint}</span>}
      </span>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => change(event.target.checked)}
        className="size-5 accent-accent"
      />
    </label>
  );
}
