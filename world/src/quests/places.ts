// Places and fixtures that quests speak of, by id. Their names and whereabouts are the map's.

export const places = {
  southGate: 3,
  green: 4,
  jetty: 5,
  oldAbbey: 9,
  mootStones: 10,
  hermitage: 11,
  charcoalCamp: 20,
  antleredCourt: 22,
  eelhouse: 26,
  drownedChapel: 27,
  wispwater: 28,
  lanternwatch: 31,
  kingsSeat: 32,
  rootgate: 36,
  glowcapGrotto: 37,
  hollowHeart: 41,
} as const;

export const fixtures = {
  mootStone: 110,
  abbeyFont: 111,
  sunkenSaint: 113,
  namelessGrave: 114,
  sealOfTheDowns: 116,
  sealOfTheSeat: 117,
  watchLantern: 118,
} as const;
