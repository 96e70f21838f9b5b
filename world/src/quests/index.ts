// Quests: what they are made of, how progress is counted, what townsfolk have to say.
export { questOf, quests, questsGivenBy, questsTakenBackBy } from './catalogue/index.ts';
export {
  type Answer,
  answerTo,
  choicesFor,
  greetingFor,
  holds,
  type Listener,
  nodeOf,
  type OfferedChoice,
} from './conversation.ts';
export { questDayAt } from './day.ts';
export type {
  Dialogue,
  DialogueChoice,
  DialogueCondition,
  DialogueNode,
  DialogueService,
} from './dialogue.ts';
export {
  givenQuestsUnderway,
  openQuestsOf,
  type QuestMark,
  questMarkOf,
  questMarks,
  readyQuestsOf,
  type Standing,
  type TrackedObjective,
  trackedObjectives,
  underwayQuestsOf,
} from './marks.ts';
export {
  advanceQuest,
  begunQuest,
  type Circumstances,
  caughtUp,
  goneWithQuest,
  handedIn,
  hasFinished,
  type QuestEvent,
  type QuestProgress,
  type QuestRefusal,
  type QuestState,
  questStates,
  takenAtTheEnd,
  whyNotAccepted,
} from './progress.ts';
export {
  type Band,
  LEVELS_EARLY,
  MOST_QUESTS,
  type Objective,
  type ObjectiveKind,
  objectiveKinds,
  type Quest,
  type QuestChoice,
  type QuestNeed,
  type QuestRepeat,
  type QuestStep,
  type Reward,
  type UseTarget,
} from './quest.ts';
export { dialogueOf, dialogues } from './speech/index.ts';
