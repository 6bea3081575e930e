import { KundDiagnosGroupResult } from '../elements/group-result/group-result.js';

KundDiagnosGroupResult.define('kund-diagnos-group-result');
