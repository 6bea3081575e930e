/** As many areas as a meeting has time for: they are shown first. */
export const PRIORITY_COUNT = 3;

/** As many areas as usually get worked on. */
export const MAX_PRIORITIES = 3;
