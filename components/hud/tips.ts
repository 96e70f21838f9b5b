// Things worth knowing, for those who wait.
export const tips = [
  'Lamps are lit at dusk, a little before eight by the world’s clock.',
  'A day in Hollowmere lasts twenty-four minutes.',
  'Gates open with a key or a tap. Be kind and shut them behind you.',
  'Whoever stands near enough to see you can also hear you.',
  'The Moot Stones stand in Hollow Wood, a good walk west of the village.',
  'Behind a house you become hard to see. The house is polite and lets you see yourself.',
  'On a phone, put your thumb on the left half of the picture to walk.',
  'Point at somebody to see who they are. The list of those near does the same for the keyboard.',
  'Keys, motion and the size of text are yours to choose, in the menu.',
  'Close the tab whenever you like: you wake up where you stood.',
] as const;
