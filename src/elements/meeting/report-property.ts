import type { CustomersInput } from '../../report/customers/types.js';
import { groupReportWithErrors, type GroupReport } from '../../report/group-report/report.js';
import { inputOf } from '../../report/group-report/input-from-report.js';
import { isKundDiagnosError } from '../../scoring/validation/error.js';
import type { Instrument } from '../../scoring/instrument.js';
import { warnOnce } from '../internal/warn-once.js';
import type { CustomersPart } from '../internal/results/customers/customers-part.js';

/**
 * Makes a host's report again, since the host may have stored it. Customers' figures that are wrong are left out, with a warning.
 *
 * @param customers What customers said; `null` for what the report has of it.
 * @returns `null` when it is not a report, after a warning in the console.
 */
export function parseReportProperty(
  report: GroupReport,
  customers: CustomersInput | null,
  instrument: Instrument,
  customersPart: CustomersPart,
): GroupReport | null {
  try {
    const input = { ...inputOf(report), customers: customers ?? customersPart.inputOf(report.customers) };
    const { report: parsed } = groupReportWithErrors(instrument, input, {
      customersStep: customersPart.step,
      onError: (error) => {
        if (error.path[0] !== 'customers') throw error;
        warnOnce(`figures cannot be shown. ${error.message}`);
      },
    });
    return parsed;
  } catch (error) {
    const reason = isKundDiagnosError(error) ? error.message : 'report: expected a report from groupReport()';
    warnOnce(`the meeting cannot be shown. ${reason}`);
    return null;
  }
}
