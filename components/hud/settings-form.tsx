'use client';
// What one sees and hears, each seen and heard at once.
import { type PaletteName, type VolumeName, ZOOMS } from '@hollowmere/world/game-settings';
import { TEXT_SIZES } from '@hollowmere/world/preferences';
import { FRAME_RATES, type PictureQuality } from '#lib/game/settings.ts';
import { PaletteSample } from './palette-sample.tsx';
import { Pick, Slider, Switch } from './setting-fields.tsx';
import { settingsStore, useSettings } from './use-settings.ts';

const percent = (value: number) => `${value} %`;
const zooms = ZOOMS.map((value) => ({ value, label: value < 100 ? `${value} % (farther)` : percent(value) }));
const textSizes = TEXT_SIZES.map((value) => ({ value, label: percent(value) }));
const frameRates = FRAME_RATES.map((value) => ({
  value,
  label: value === 'screen' ? 'As the screen' : `At most ${value}`,
}));
const qualities: readonly { readonly value: PictureQuality; readonly label: string }[] = [
  { value: 'full', label: 'Full' },
  { value: 'plain', label: 'Plain' },
];
const palettes: readonly { readonly value: PaletteName; readonly label: string }[] = [
  { value: 'usual', label: 'Usual' },
  { value: 'red-green', label: 'Without red and green' },
  { value: 'blue-yellow', label: 'Without blue and yellow' },
];
const hands = [
  { value: 'right', label: 'On the right' },
  { value: 'left', label: 'On the left' },
] as const;

export function PictureSettings() {
  const { zoom, palette, hand, hasFlashes, hasShake, isCalm, hasMap, frameRate, quality, preferences } = useSettings();
  const store = settingsStore();
  return (
    <div className="grid gap-1">
      <Pick
        label="Zoom"
        hint={<ZoomHint />}
        value={zoom}
        choices={zooms}
        change={(value) => store.adjust({ zoom: value })}
      />
      <Pick
        label="Size of text"
        value={preferences.textSize}
        choices={textSizes}
        change={(value) => store.prefer({ textSize: value })}
      />
      <Pick
        label="Colours that tell apart"
        hint="Friend and foe, health, warnings, how rare a thing is."
        value={palette}
        choices={palettes}
        change={(value) => store.adjust({ palette: value })}
      />
      <PaletteSample />
      <Switch
        label="Less motion"
        hint="No smoke, dust, sparkle, rain, clouds and wind."
        isOn={isCalm}
        change={(isOn) => store.prefer({ motion: isOn ? 'reduced' : 'full' })}
      />
      <Switch
        label="Flashes"
        hint="Who is struck lights up; lightning lights up the sky."
        isOn={hasFlashes}
        change={(isOn) => store.adjust({ hasFlashes: isOn })}
      />
      <Switch
        label="Shaking"
        hint={isCalm ? 'Not with less motion.' : 'The picture trembles when you are struck.'}
        isOn={hasShake && !isCalm}
        change={(isOn) => store.adjust({ hasShake: isOn })}
      />
      <Pick
        label="Buttons on a touch screen"
        hint="The stick is on the other side."
        value={hand}
        choices={hands}
        change={(value) => store.adjust({ hand: value })}
      />
      <Switch label="Map in the corner" isOn={hasMap} change={(isOn) => store.change({ hasMap: isOn })} />
      <Pick
        label="Picture quality"
        hint="Plain, without moving air, water and lights, is fast on weak graphics cards."
        value={quality}
        choices={qualities}
        change={(value) => store.change({ quality: value })}
      />
      <Pick
        label="Pictures a second"
        hint="Fewer spare battery and fan."
        value={frameRate}
        choices={frameRates}
        change={(value) => store.change({ frameRate: value })}
      />
    </div>
  );
}

/** Whoever points with a finger may have neither keys nor a wheel. */
function ZoomHint() {
  return (
    <>
      <span className="hidden pointer-coarse:inline">Two fingers on the picture do it as well.</span>
      <span className="pointer-coarse:hidden">So do + and −, or Ctrl and the wheel.</span>
    </>
  );
}

const volumes: readonly { readonly name: VolumeName; readonly label: string }[] = [
  { name: 'volume', label: 'Everything' },
  { name: 'effects', label: 'Steps and fights' },
  { name: 'ambience', label: 'Wind and weather' },
  { name: 'music', label: 'Music' },
];

export function SoundSettings() {
  const settings = useSettings();
  return (
    <div className="grid gap-1">
      {volumes.map(({ name, label }) => (
        <Slider
          key={name}
          label={label}
          value={settings[name]}
          change={(value) => settingsStore().adjust({ [name]: value })}
        />
      ))}
    </div>
  );
}

export function WhereKept({ isGuest }: { readonly isGuest: boolean }) {
  return (
    <p className="text-muted text-sm">
      {isGuest
        ? 'Kept in this browser.'
        : 'Kept with your account, wherever you sign in; the map in the corner, picture quality and pictures a second with this device.'}
    </p>
  );
}
