/** Pixi ships this entry without types; it is imported for its effect only. */
declare module "pixi.js/unsafe-eval";
