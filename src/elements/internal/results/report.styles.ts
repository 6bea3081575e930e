import type { CSSResultGroup } from 'lit';
import { baseStyles } from '../base.styles.js';
import { adviceStyles } from './advice.styles.js';
import { chartStyles } from './chart.styles.js';
import { customersStyles } from './customers.styles.js';
import { disclosureStyles } from './disclosure.styles.js';
import { lightStyles } from './light.styles.js';
import { noticeStyles } from './notice.styles.js';
import { tableStyles } from './table.styles.js';

/** The styles of a group's report, on the page and in the meeting. */
export const reportStyles: CSSResultGroup = [
  baseStyles,
  lightStyles,
  adviceStyles,
  chartStyles,
  customersStyles,
  disclosureStyles,
  noticeStyles,
  tableStyles,
];
