// The module's entry: the schema, and everything it offers by the name it is called by. Whatever else a file exports
// stays out of here, for the engine refuses what it does not know.
export { clientConnected } from './accounts/client-connected.ts';
export { mySignIns } from './accounts/my-sign-ins.ts';
export { myStatus } from './accounts/my-status.ts';
export { playAsGuest } from './accounts/play-as-guest.ts';
export { publicProfile } from './accounts/public-profile.ts';
export { register } from './accounts/register.ts';
export { endProviderSession, revokeSignIn, signOut } from './accounts/sign-out.ts';
export { usernameAvailable } from './accounts/username-available.ts';
export { createCharacter } from './characters/create-character.ts';
export { deleteCharacter, restoreCharacter } from './characters/delete-character.ts';
export { myCharacters } from './characters/my-characters.ts';
export { say } from './chat/say.ts';
export { useDoor } from './doors/use-door.ts';
export { imposeMotion } from './movement/impose-motion.ts';
export { steer } from './movement/steer.ts';
export { sweep } from './movement/sweep.ts';
export { clientDisconnected } from './presence/client-disconnected.ts';
export { enterWorld } from './presence/enter-world.ts';
export { leaveWorld } from './presence/leave-world.ts';
export { mySession } from './presence/my-session.ts';
export { onlinePlayers, worldSummary } from './presence/online-players.ts';
export { hollowmere as default } from './schema.ts';
export { configure } from './world/configure.ts';
export { everyMinute } from './world/every-minute.ts';
export { init } from './world/init.ts';
export { serverTime } from './world/server-time.ts';
