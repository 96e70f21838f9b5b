// What choosing a button of a gamepad comes to: the choice, and in words what became of whatever had the button before; or why
// it cannot be.
import {
  areButtonsValid,
  buttonsOf,
  buttonTitle,
  type ChosenButton,
  type PadAct,
  padActTitle,
  padBindingsOf,
  withButton,
} from '@hollowmere/world/pad';

export interface ButtonChange {
  /** As before where it cannot be. */
  readonly chosen: readonly ChosenButton[];
  readonly words: string;
}

export function buttonChange(before: readonly ChosenButton[], act: PadAct, button: number): ButtonChange {
  const name = buttonTitle(button);
  if (name === undefined) return { chosen: before, words: 'Stick and cross walk: please press another button.' };
  const owner = padBindingsOf(before).get(button);
  const chosen = withButton(before, act, button);
  if (!areButtonsValid(chosen)) {
    return { chosen: before, words: `“${padActTitle('menu')}” has no other button. Give it another one first.` };
  }
  if (!owner || owner === act) return { chosen, words: `${name}: ${padActTitle(act)}.` };
  const [left] = buttonsOf(owner, chosen);
  const loss =
    left === undefined
      ? `“${padActTitle(owner)}” has no button any more.`
      : `“${padActTitle(owner)}” has ${buttonTitle(left)?.toLowerCase()} instead.`;
  return { chosen, words: `${name} now means “${padActTitle(act)}”. ${loss}` };
}
