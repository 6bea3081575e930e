// Code that a developer writes with the published types. Compiled, never run: see types.test.ts.
import 'kund-diagnos/define';
import type { KundDiagnos, KundDiagnosMeeting, Tally } from 'kund-diagnos/define';
import type {
  Decisions,
  Draft,
  GroupReport,
  Instrument,
  KdSubmitEvent,
  KundDiagnosGroupResult,
  LocalizedInstrument,
  NamedTallies,
  QuestionnaireResponse,
  TalliesByGroup,
  Tally as TallyOfElements,
} from 'kund-diagnos/elements';
import type { KundDiagnosResult } from 'kund-diagnos/define/kund-diagnos-result';
import type { KundDiagnosQuestionnaire } from 'kund-diagnos/define/kund-diagnos-questionnaire';
import { kundorientering } from 'kund-diagnos/instruments';
import {
  churn,
  csat,
  customerLifetimeValue,
  earlyWarning,
  perSegment,
  pool,
  valueSegments,
  type Kpi,
} from 'kund-diagnos/kpi';
import { sv } from 'kund-diagnos/locales/sv';
import { liveResult, publishStep, type PublishedResult } from 'kund-diagnos/live';
import { groupReport, groupReportToCsv, groupReportToText } from 'kund-diagnos/report';
import { parseResponse, parseTally } from 'kund-diagnos/schema';
import {
  isKundDiagnosError,
  mayPublish,
  suppressSmallGroups,
  summarize,
  tally,
  type QuestionnaireResponse as ResponseOfScoring,
  type Tally as TallyOfScoring,
} from 'kund-diagnos/scoring';
import {
  connect,
  memoryAdapter,
  outbox,
  postTo,
  type Outbox,
  type StorageAdapter,
} from 'kund-diagnos/storage';
import { storageConformance } from 'kund-diagnos/storage/conformance';
import instrumentJson from './instrument.json' with { type: 'json' };
import groupsJson from './groups.json' with { type: 'json' };
import draftJson from './draft.json' with { type: 'json' };
import reportJson from './report.json' with { type: 'json' };

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._equal: Equal<A, B> extends true ? [] : [never]): void => undefined;

// `JSON.parse` returns `any`; the tally of it is not a promise.
const counted = tally(kundorientering, JSON.parse('[]'));
counted.responses.toFixed();
const later = tally(kundorientering, (async function* () {})());
void later.then(({ responses }) => responses.toFixed());
const columns = tally(
  kundorientering,
  {} as Record<(typeof kundorientering)['questions'][number]['id'], Uint8Array>,
);
columns.squaredTotals.toFixed();
declare const anything: any;
same<typeof counted, ReturnType<() => TallyOfScoring<never> & typeof counted>>;
const fromAnything: TallyOfScoring = tally(kundorientering, anything);

// An event is heard where it bubbles to, with its type.
const hear = (event: KdSubmitEvent): void => {
  event.waitUntil(Promise.resolve(event.response.id));
};
document.querySelector('kund-diagnos')?.addEventListener('kd-submit', hear);
document.querySelector('kund-diagnos-questionnaire')?.addEventListener('kd-submit', (event) => {
  const response: QuestionnaireResponse = event.response;
  event.waitUntil(fetch('/', { method: 'POST', body: JSON.stringify(response) }));
});
// A page may have questions to customers, too.
window.addEventListener('kd-submit', ({ response }) =>
  'answers' in response ? response.answers : response.score,
);
addEventListener('kd-saved', (event) => event.response.id);
document.body.addEventListener('kd-answer', (event) => event.value.toFixed());
document.querySelector('#part')?.addEventListener('kd-draft', (event) => event.draft?.id);
document.querySelector('form')?.addEventListener('kd-save-failed', (event) => event.reason);
document.querySelector('kund-diagnos')?.addEventListener('kd-start', (event) => event.timeStamp);
document.querySelector('svg')?.addEventListener('kd-saved', (event) => event.response);
document.body.shadowRoot?.addEventListener('kd-decisions-change', (event) => event.decisions.chosen);
document.addEventListener('kd-submit', postTo('/api/responses'));

// Properties validated at run time accept imported JSON.
const diagnosis: KundDiagnos = document.createElement('kund-diagnos');
diagnosis.instrument = instrumentJson;
diagnosis.instrument = kundorientering;
diagnosis.instrument = null;
diagnosis.instrument = undefined;
diagnosis.draft = draftJson;
diagnosis.draft = null;
// @ts-expect-error JSON that was not parsed
diagnosis.instrument = '{"id":"pulse"}';
// @ts-expect-error a text is no segment
diagnosis.segments = 'CS';
const instrument: Instrument | LocalizedInstrument | null = diagnosis.instrument;
const draft: Draft | null = diagnosis.draft;
const questionnaire: KundDiagnosQuestionnaire = document.createElement('kund-diagnos-questionnaire');
questionnaire.draft = draftJson;
questionnaire.instrument = instrumentJson;
const result: KundDiagnosResult = document.createElement('kund-diagnos-result');
result.response = parseResponse(kundorientering, {});
const group: KundDiagnosGroupResult = document.createElement('kund-diagnos-group-result');
group.groups = groupsJson;
group.groups = [['CS', counted]];
group.groups = new Map([['CS', counted]]);
group.groups = { CS: counted, Sälj: null };
group.rounds = groupsJson;
// @ts-expect-error a size is no tally
group.groups = { CS: 6 };
// @ts-expect-error a promise is no tally
group.tally = Promise.resolve(counted);
const named: NamedTallies = group.groups;
const meeting: KundDiagnosMeeting = document.createElement('kund-diagnos-meeting');
meeting.report = reportJson;
meeting.report = group.report;
const report: GroupReport | null = meeting.report;
const decisions: Decisions = meeting.decisions;

// Types are where the elements are, and are the same as those of the functions.
same<Tally, TallyOfScoring>();
same<TallyOfElements, TallyOfScoring>();
same<QuestionnaireResponse, ResponseOfScoring>();

// `undefined` means left out.
const missing = undefined as string | undefined;
groupReport(kundorientering, { tally: counted, round: missing, invited: undefined, groups: undefined });
groupReportToCsv(groupReport(kundorientering, { tally: counted }), { locale: missing });
groupReportToText(groupReport(kundorientering, { tally: counted }), { ...anything, locale: missing });
mayPublish(kundorientering, [], [], { by: missing, minimum: undefined });
suppressSmallGroups({ CS: 6 }, { minimum: undefined });
const answered: QuestionnaireResponse = {
  id: 'a',
  instrument: 'kundorientering',
  version: 1,
  answers: {},
  segments: missing === undefined ? undefined : { role: missing },
};
const stored: Tally = { instrument: 'a', version: 1, responses: 0, questions: {}, squaredTotals: undefined };

// A question's id is checked, and so is an index.
summarize(kundorientering, parseTally(kundorientering, {})).questions[0]?.rounded?.toFixed();
// @ts-expect-error there may be no such question
summarize(kundorientering, counted).questions[0].id;
counted.questions.icp[0]?.toFixed();
// @ts-expect-error no question of the instrument
counted.questions.price;

try {
  parseTally(kundorientering, {});
} catch (error) {
  if (isKundDiagnosError(error)) error.path.map(String);
}

export type Used = [TalliesByGroup, typeof fromAnything, typeof instrument, typeof draft];
export const used: unknown[] = [named, report, decisions, answered, stored, questionnaire, result];

// A figure has a reason only without a value, has a definition, and may be passed in place of a number.
const months: Kpi[] = [churn({ start: 100, lost: 3 }), churn({ start: 90, complete: false })];
const month = pool(months);
(month.value ?? 0).toFixed();
const reason: 'no-denominator' | 'not-yet-known' | undefined = month.nullReason;
const sentence: string = sv.kpi.definitions[month.definition];
customerLifetimeValue({ revenuePerAccount: 500, grossMargin: 0.8, churn: month });
const warning = earlyWarning({ figure: 'churn', periods: [...months, null, { value: 4, n: 200 }] });
if (warning.status === 'risen') warning.warnings[0]?.to.toFixed();
const answers: [string, number][] = [['c1', 5]];
const satisfied: Kpi = perSegment(valueSegments({ c1: 500 }), answers, (given) => csat({ answers: given })).A;
// @ts-expect-error A complete period has those who left.
churn({ start: 100 });
// @ts-expect-error There is no such figure.
satisfied.definition === 'nps';
void [reason, sentence];

// Adapters take a questionnaire's response, a customer's, and a host's own; an element hands them its own.
const box: Outbox<QuestionnaireResponse> = outbox<QuestionnaireResponse>(postTo('/api'), { name: 'a' });
const disconnect: () => void = connect(document, box);
disconnect();
const own: StorageAdapter<QuestionnaireResponse> = {
  save: (response) => fetch('/api', { method: 'POST', body: response.instrument }),
};
connect(document, outbox(own));
connect(document, outbox(memoryAdapter()));
void box.save(parseResponse(kundorientering, {})).then((receipt) => receipt?.waiting.toFixed());
void box.pending().then(([first]) => first?.response.answers['voc']?.toFixed());
for (const { name, run } of storageConformance(() => ({ adapter: memoryAdapter(), stored: () => [] }))) {
  name.at(0);
  void run();
}
// @ts-expect-error What cannot save is no adapter.
connect(document, {});

// What a server publishes is what an element takes.
const published = publishStep(null, { tally: counted }, { minimum: undefined, expected: null });
const ofAnyInstrument: PublishedResult = published;
const stopFollowing: () => void = liveResult('/api/live', ({ tally: whole, groups }) => {
  const element = document.createElement('kund-diagnos-group-result');
  element.tally = whole;
  element.groups = groups;
});
stopFollowing();
published.groups[0]?.[1]?.questions.voc.at(0)?.toFixed();
ofAnyInstrument.tally?.questions['voc']?.at(0)?.toFixed();
publishStep(published, { groups: { CS: counted } }, null);
// @ts-expect-error One or the other.
publishStep(published, { tally: counted, groups: { CS: counted } });
