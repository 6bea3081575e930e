import {
  arrayOf,
  integer,
  nonEmptyString,
  object,
  optional,
  type Parser,
} from '../../scoring/validation/validate.js';
import type { CustomersReport } from './types.js';
import { figureToShow } from './make-report.js';
import { parseReportedSeries } from './parse-input.js';

const parseIsHidden = object({ isHidden: Boolean });

const parseReport = object({
  customers: optional(
    object({
      figures: arrayOf((value) => ({
        // Derived values are computed again from the periods.
        ...figureToShow(parseReportedSeries(value), 0, () => true),
        ...parseIsHidden(value),
      })),
      contradicted: arrayOf(object({ question: nonEmptyString, figures: arrayOf(integer()) })),
    }),
  ),
});

/** The customers' part of a report, or of what somebody takes for one, to be written in words. */
export const parseReportedCustomers: Parser<CustomersReport | null> = (value) => parseReport(value).customers;
