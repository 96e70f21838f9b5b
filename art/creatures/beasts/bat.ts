// The cave bat: mostly wings and ears, and it never touches the ground.
import { tone } from '../../palette.ts';
import { ball, both, type Coat, limb, type Model, mark, type Part, type Point, sheet } from '../rig/model.ts';
import type { Motion } from '../rig/motion.ts';
import { eyes } from './eyes.ts';

const fur: Coat = { ramp: 'batskin', light: 0.14 };
const skin: Coat = { ramp: 'batskin', light: 0.04 };
const bone: Coat = { ramp: 'batskin', light: 0.3 };

export function bat(motion: Motion): Model {
  const { bob, head, jaw } = motion;
  const down = Math.min(1, motion.roll / 1.5);
  const wing = motion.wing * (1 - down);
  const height = (11 + bob * 1.5 - wing * 1.4) * (1 - down) + 5 * down;
  return [
    limb('body', fur, [0.6, 0, height], [-2.4, 0, height - 2.2], 3, 2),
    ball('ruff', { ramp: 'batskin', light: 0.3 }, [1.6, 0, height + 0.4], 2.4),
    ...both((hand) => wingParts(hand, wing, height)),
    ...both((hand) => limb(`foot${hand}`, skin, [-2.6, hand, height - 4], [-3, hand * 1.2, height - 6], 0.6, 0.5)),
    ball('head', fur, [3, 0, height + 2.6 + head], 3),
    ...both((hand) =>
      limb(`ear${hand}`, skin, [2.4, hand * 2, height + 4.6 + head], [1.6, hand * 3, height + 9 + head], 1.7, 0.5),
    ),
    ball('snout', bone, [5.4, 0, height + 1.8 + head], 1.2),
    ...(jaw > 0.3 ? both((hand) => mark(tone('cream', 0), 6, hand * 0.9, height + 0.6 + head)) : []),
    ...eyes(tone('gold', 2), [5, 1.7, height + 3.4 + head], motion),
  ];
}

function wingParts(hand: -1 | 1, wing: number, height: number): Part[] {
  const at = (forward: number, out: number, share: number): Point => [
    forward,
    hand * out * (1 - Math.abs(wing) * 0.22),
    height + 1 + wing * share * 7,
  ];
  const part = `wing${hand}`;
  const [shoulder, wrist, tip] = [at(1, 1.8, 0), at(2.6, 7, 1), at(-1, 13.5, 0.85)];
  const hung = (forward: number, out: number, drop: number): Point => {
    const [f, r, u] = at(forward, out, out / 13.5);
    return [f, r, Math.max(0.4, u - drop)];
  };
  const rim = [hung(-3, 11, 4.5), hung(-2, 9, 3), hung(-4, 6.6, 6), hung(-3, 4.8, 3.6), hung(-4, 2, 5)];
  return [
    sheet(part, skin, shoulder, wrist, tip, ...rim),
    limb(part, bone, shoulder, wrist, 0.9, 0.7),
    limb(part, bone, wrist, tip, 0.7, 0.5),
    limb(part, bone, wrist, hung(-3.6, 6.6, 5), 0.5, 0.4),
  ];
}
