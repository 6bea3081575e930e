import { KundDiagnosResult } from '../elements/result/result.js';

KundDiagnosResult.define('kund-diagnos-result');
