// A module for the engine's own tests: every call a module can make, and every way it can end.
export {
  census,
  everybody,
  heavyParts,
  join,
  joinAndCurse,
  leave,
  me,
  meddler,
  myTeam,
  nameTeam,
  queried,
  queriedJoin,
  runsOf,
  titles,
} from './mirrors.ts';
export { curse, double, failInside, noteTwice, outsideTransaction, startInReducer } from './procedures.ts';
export { quietly, raw, rawProcedure } from './raw.ts';
export {
  addPart,
  addTwin,
  changePart,
  changeTwin,
  clearParts,
  dropLeaf,
  insertAndEnd,
  putPart,
  removeEqualPart,
  removeHeavy,
  removePart,
  swallowOverflow,
  takeSeat,
  useRandomness,
} from './rows.ts';
export {
  fill,
  leaveIterator,
  madeBy,
  nest,
  onShelf,
  range,
  removeRange,
  scanAll,
  snapshot,
  storeCrates,
  useLeftIterator,
} from './scans.ts';
export { workbench as default } from './schema.ts';
export { cancelAlarm, doChore, moveAlarm, ring, setAlarm, setAlarmAndFail, setChore } from './time.ts';
export { clientConnected, clientDisconnected, init, sparkle, speak } from './visitors.ts';
