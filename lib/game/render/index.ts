// What pages use of the renderer. Import it lazily: it brings Kaplay along.
export { DensityChanged, type DrawnView, showGame } from './game-view.ts';
export { loadPictures, type Pictures } from './pictures.ts';
export type { PictureWishes } from './scene.ts';
