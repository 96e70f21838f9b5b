// The colours of Hollowmere at night: the game's ramps, moved towards ink, and light that stays warm.

export const NIGHT = {
  /** From the top of the sky to the last light over the hills. */
  sky: ['#110e1c', '#151124', '#1b162d', '#231b3a', '#2e2147', '#3d2853', '#50305b', '#67395e', '#84475c', '#a55c56'],
  farHill: '#2b2145',
  nearHill: '#221d3a',
  pine: ['#141a2a', '#1a2433', '#20303a'],
  leaf: ['#18262e', '#1f3536', '#28463e', '#34583f'],
  ground: ['#16262a', '#1c332f', '#234136', '#2f5540'],
  path: ['#3a2b33', '#4d3838', '#624840'],
  wall: ['#33232f', '#493139', '#614344', '#7d5a4e'],
  timber: '#261a26',
  roof: ['#2a1830', '#41203a', '#5c2a42', '#7b3a49'],
  slate: ['#1f2038', '#2c2d4b', '#3c3f60', '#525779'],
  stone: ['#2a2a3e', '#3c3d52', '#565769'],
  light: ['#8a5420', '#d4943a', '#f7d66b', '#fff0b8'],
  water: ['#0f1526', '#141d33', '#1a2742', '#243656', '#35507a'],
  foam: '#7fa6b8',
  moon: ['#d9cfae', '#f6f1dd', '#b9ad98'],
} as const;
