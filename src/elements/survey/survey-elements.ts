import { KundDiagnosCes } from './ces.js';
import { KundDiagnosCsat } from './csat.js';
import { KundDiagnosNps } from './nps.js';

/** The elements by survey. */
export const surveyElements = { nps: KundDiagnosNps, csat: KundDiagnosCsat, ces: KundDiagnosCes };
