// The schema: every table by the name that contexts and bindings know it under. Reducers, views and procedures import
// this value; index.ts exports them all.
import {
  type InferSchema,
  type ProcedureCtx,
  type ReducerCtx,
  schema,
  type TransactionCtx,
  type ViewCtx,
} from 'spacetimedb/server';
import { guest, lastSeen, login, reservedName, signIn, signUpDay, user } from './accounts/tables.ts';
import { activity } from './activity/tables.ts';
import { block } from './blocks/tables.ts';
import { character } from './characters/tables.ts';
import { chatBequest, chatLine, speech } from './chat/tables.ts';
import { cast, combatEvent, condition, cooldown, effect, effectBeat, impact, vitals } from './combat/tables.ts';
import { npc, npcMind, pulseTimer, threat } from './creatures/tables.ts';
import { defence } from './defences/tables.ts';
import { deletion } from './deletion/tables.ts';
import { door } from './doors/tables.ts';
import { errand, putAside, suspect, trial, watchTimer } from './duties/tables.ts';
import { escort } from './escorts/tables.ts';
import { fixtureState, openedChest } from './fixtures/tables.ts';
import { achievement, deed, growth, skillRank } from './growth/tables.ts';
import { hiscore, hiscoreBoard, standing } from './hiscores/tables.ts';
import { belongings, container, groundItem, item, ledger, ledgerSum, vault } from './items/tables.ts';
import { joinOffer } from './join/tables.ts';
import { allowance } from './limits/tables.ts';
import {
  announcement,
  audit,
  forbiddenName,
  lateness,
  report,
  restriction,
  role,
  sanction,
  staff,
  staffNote,
} from './moderation/tables.ts';
import { motion, pace, sweepTimer } from './movement/tables.ts';
import { gameSetting, preference, privacy } from './preferences/tables.ts';
import { appearance, keeping, session } from './presence/tables.ts';
import { profile } from './profiles/tables.ts';
import { questProgress } from './quests/tables.ts';
import { nameEnding } from './search/tables.ts';
import { sale, shopStock } from './shops/tables.ts';
import { statistic } from './statistics/tables.ts';
import { meal, useWait } from './use-items/tables.ts';
import { exploration, whereabouts } from './whereabouts/tables.ts';
import { minuteTimer, settings, timeMark, worldState } from './world/tables.ts';

export const hollowmere = schema({
  settings,
  worldState,
  minuteTimer,
  user,
  login,
  signIn,
  guest,
  profile,
  character,
  session,
  appearance,
  motion,
  pace,
  sweepTimer,
  speech,
  chatLine,
  door,
  allowance,
  role,
  staff,
  sanction,
  restriction,
  report,
  staffNote,
  audit,
  forbiddenName,
  lateness,
  announcement,
  lastSeen,
  reservedName,
  signUpDay,
  activity,
  preference,
  gameSetting,
  privacy,
  block,
  statistic,
  standing,
  hiscore,
  hiscoreBoard,
  nameEnding,
  joinOffer,
  deletion,
  container,
  belongings,
  vault,
  item,
  ledger,
  groundItem,
  fixtureState,
  openedChest,
  vitals,
  condition,
  cast,
  impact,
  effectBeat,
  effect,
  cooldown,
  combatEvent,
  npc,
  npcMind,
  threat,
  pulseTimer,
  growth,
  skillRank,
  achievement,
  deed,
  questProgress,
  shopStock,
  sale,
  whereabouts,
  exploration,
  useWait,
  meal,
  escort,
  defence,
  watchTimer,
  suspect,
  errand,
  trial,
  putAside,
  ledgerSum,
  timeMark,
  keeping,
  chatBequest,
});

type Tables = InferSchema<typeof hollowmere>;

/** What reducers and transactions of procedures get. */
export type Ctx = ReducerCtx<Tables> | TransactionCtx<Tables>;
/** What procedures get. */
export type ProcedureCall = ProcedureCtx<Tables>;
/** What is enough for reading: views have it, too. */
export type ReadCtx = Pick<ViewCtx<Tables>, 'sender' | 'db'>;

type Rows = Ctx['db'];
type RowOf<Name extends keyof Rows> = Rows[Name] extends { insert(row: infer Row): unknown } ? Row : never;

export type UserRow = RowOf<'user'>;
export type SignInRow = RowOf<'signIn'>;
export type SettingsRow = RowOf<'settings'>;
export type CharacterRow = RowOf<'character'>;
export type SessionRow = RowOf<'session'>;
export type MotionRow = RowOf<'motion'>;
export type PaceRow = RowOf<'pace'>;
export type RoleRow = RowOf<'role'>;
export type SanctionRow = RowOf<'sanction'>;
export type RestrictionRow = RowOf<'restriction'>;
export type ReportRow = RowOf<'report'>;
export type AuditRow = RowOf<'audit'>;
export type ChatLineRow = RowOf<'chatLine'>;
export type BlockRow = RowOf<'block'>;
export type StatisticRow = RowOf<'statistic'>;
export type StandingRow = RowOf<'standing'>;
export type HiscoreRow = RowOf<'hiscore'>;
export type HiscoreBoardRow = RowOf<'hiscoreBoard'>;
export type JoinOfferRow = RowOf<'joinOffer'>;
export type BelongingsRow = RowOf<'belongings'>;
export type ItemRow = RowOf<'item'>;
export type GroundItemRow = RowOf<'groundItem'>;
export type VitalsRow = RowOf<'vitals'>;
export type EffectRow = RowOf<'effect'>;
export type NpcRow = RowOf<'npc'>;
export type QuestProgressRow = RowOf<'questProgress'>;
export type NpcMindRow = RowOf<'npcMind'>;
export type LedgerRow = RowOf<'ledger'>;
export type TrialRow = RowOf<'trial'>;
