/** The number of areas that a meeting has time for. They are shown first. */
export const PRIORITY_COUNT = 3;

/** The number of areas that a group usually manages to work on. */
export const MAX_PRIORITIES = 3;
