/** Below this a table has tabs and sheets instead of a desk. */
export const NARROW = "(max-width: 900px)";

/** Whether panels beside the four tabs come as sheets here. */
export const narrow = () => matchMedia(NARROW).matches;
