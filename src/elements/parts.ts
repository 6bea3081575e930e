// The elements that are fetched when they are needed: by another element that renders their tag, or by the script file for tags
// on the page.
import { OnDemandPart } from './internal/tags/on-demand-part.js';

export const questionnairePart = /* @__PURE__ */ new OnDemandPart(
  'kund-diagnos-questionnaire',
  async () => (await import('./questionnaire/questionnaire.js')).KundDiagnosQuestionnaire,
);

export const resultPart = /* @__PURE__ */ new OnDemandPart(
  'kund-diagnos-result',
  async () => (await import('./result/result.js')).KundDiagnosResult,
);

const groupResultPart = /* @__PURE__ */ new OnDemandPart(
  'kund-diagnos-group-result',
  async () => (await import('./group-result/group-result.js')).KundDiagnosGroupResult,
);

export const exportPart = /* @__PURE__ */ new OnDemandPart(
  'kund-diagnos-export',
  async () => (await import('./export/export.js')).KundDiagnosExport,
);

export const planPart = /* @__PURE__ */ new OnDemandPart(
  'kund-diagnos-plan',
  async () => (await import('./plan/plan.js')).KundDiagnosPlan,
);

const outboxPart = /* @__PURE__ */ new OnDemandPart(
  'kund-diagnos-outbox',
  async () => (await import('./outbox/outbox.js')).KundDiagnosOutbox,
);

const kpisPart = /* @__PURE__ */ new OnDemandPart(
  'kund-diagnos-kpis',
  async () => (await import('./kpis/kpis.js')).KundDiagnosKpis,
);

export const meetingPart = /* @__PURE__ */ new OnDemandPart(
  'kund-diagnos-meeting',
  async () => (await import('./meeting/meeting.js')).KundDiagnosMeeting,
);

/** The questions to customers come in one file. */
const surveyParts = /* @__PURE__ */ (['nps', 'csat', 'ces'] as const).map(
  (survey) =>
    new OnDemandPart(
      `kund-diagnos-${survey}`,
      async () => (await import('./survey/survey-elements.js')).surveyElements[survey],
    ),
);

const npsResultPart = /* @__PURE__ */ new OnDemandPart(
  'kund-diagnos-nps-result',
  async () => (await import('./nps-result/nps-result.js')).KundDiagnosNpsResult,
);

/** The parts whose tags a page may have. The rest are rendered by an element of the library alone. */
export const pageParts = [
  resultPart,
  groupResultPart,
  meetingPart,
  planPart,
  ...surveyParts,
  npsResultPart,
  kpisPart,
  outboxPart,
];
