import { KundDiagnosNpsResult } from '../../elements/nps-result/nps-result.js';

KundDiagnosNpsResult.define('kund-diagnos-nps-result');
