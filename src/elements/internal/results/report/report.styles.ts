import type { CSSResultGroup } from 'lit';
import { baseStyles } from '../../base.styles.js';
import { adviceStyles } from '../advice/advice.styles.js';
import { chartStyles } from '../charts/chart.styles.js';
import { customersStyles } from '../customers/customers.styles.js';
import { disclosureStyles } from '../styles/disclosure.styles.js';
import { lightStyles } from '../light/light.styles.js';
import { noticeStyles } from './notice.styles.js';
import { tableStyles } from '../styles/table.styles.js';

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
