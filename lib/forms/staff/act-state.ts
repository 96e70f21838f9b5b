// What a page of the staff knows after one of its forms was sent: which one, what is wrong with it, and what came of it.
import { isUndoableAct, type StaffAct } from '@hollowmere/world/moderation';
import { emptyForm, type FormState } from '../form-state.ts';

export interface ActOutcome {
  /** For the staff member. */
  readonly sentence: string;
  /** The act's entry in the audit. */
  readonly auditId: number;
  readonly canUndo: boolean;
}

export interface ActState extends FormState {
  /** The form that was sent; the other forms of the page are not concerned. */
  readonly form: string;
  readonly outcome: ActOutcome | null;
}

export const noActYet: ActState = { ...emptyForm, form: '', outcome: null };

/** What to say when an act was done. */
export function outcomeOf(act: StaffAct, auditId: number, sentence: string): ActOutcome {
  return { sentence, auditId, canUndo: isUndoableAct(act) };
}
