import type { CSSResultGroup } from 'lit';
import { adviceStyles } from '../shared/advice.styles.js';
import { baseStyles } from '../shared/base.styles.js';
import { areasStyles } from './areas.styles.js';
import { groupResultStyles } from './group-result.styles.js';
import { printStyles } from './print.styles.js';
import { takeAlongStyles } from './take-along.styles.js';

/** What a group's result is drawn with; those on paper have the last word. */
export const styles: CSSResultGroup = [
  baseStyles,
  adviceStyles,
  groupResultStyles,
  areasStyles,
  takeAlongStyles,
  printStyles,
];
