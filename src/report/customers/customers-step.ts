import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { Parser } from '../../scoring/validation/validate.js';
import type { CustomersInput, CustomersReport } from './types.js';
import { customersInputOf } from './input-from-customers.js';
import { customersReport } from './make-report.js';
import { parseCustomers } from './parse-input.js';

/** The settings of the report that its customers' part needs. */
interface CustomersContext {
  /** Of the instrument's questions. */
  readonly ids: readonly string[];
  readonly minimumGroupSize: number;
  /** The areas in discussion order; none while the group's own figures are hidden. */
  readonly order: readonly DiscussionItem[];
  /** Parses one part under its path; what it returns for a part that is rejected is `null`. */
  readonly parsePart: <T>(path: (string | number)[], value: unknown, parse: Parser<T>) => T | null;
}

/** The customers' part of a report. It comes apart from the rest, since most hosts say nothing of their customers. */
export interface CustomersStep {
  /** Makes it; `null` where no figure can be used. */
  report: (customers: unknown, context: CustomersContext) => CustomersReport | null;
  /** The input that it can be made from again: what it shows, and nothing else. */
  inputOf: (customers: CustomersReport) => CustomersInput;
}

export const customersStep: CustomersStep = {
  report: (customers, { ids, minimumGroupSize, order, parsePart }) => {
    const series = parseCustomers(customers, parsePart);
    return series.length > 0 ? customersReport(series, minimumGroupSize, ids, order) : null;
  },
  inputOf: customersInputOf,
};
