// The script that a page loads: what is needed to answer in Swedish, and a loader for every other tag of the library.
import { statements } from '../instruments/kundorientering/sv/statements.js';
import { common } from '../locales/sv/common.js';
import { questionnaire } from '../locales/sv/questionnaire.js';
import {
  commonCatalog,
  questionnaireCatalog,
  statementsCatalog,
} from '../elements/internal/answering/answer-catalogs.js';
import { loadTags } from '../elements/internal/tags/tag-loader.js';
import { groupResultPart, meetingPart, planPart, resultPart, surveyParts } from '../elements/parts.js';
import { KundDiagnos } from '../elements/diagnos/diagnos.js';
import { KundDiagnosQuestionnaire } from '../elements/questionnaire/questionnaire.js';

commonCatalog.add('sv', common);
questionnaireCatalog.add('sv', questionnaire);
statementsCatalog.add('sv', statements);

KundDiagnosQuestionnaire.define('kund-diagnos-questionnaire');
KundDiagnos.define('kund-diagnos');

loadTags([resultPart, groupResultPart, meetingPart, planPart, ...surveyParts]);
