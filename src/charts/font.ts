/** The fonts of a picture in a file: those of the computer that shows it. */
export const FONT = 'system-ui,Segoe UI,Arial,sans-serif';
