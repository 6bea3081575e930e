// Shows a closed round, the latest unless the URL names another, and lets the facilitator close the open one.
import { request } from './anrop.js';
import { storePlanOf } from './handlingsplan.js';
import { withPeriodNames } from './kvartal.js';
import { ACCEPTED, askForCode, forgetOldCode } from './motesledare.js';

const latest = document.querySelector('#latest');
const before = document.querySelector('#before');
const others = document.querySelector('#others');
const open = document.querySelector('#open');
const nextRound = document.querySelector('.next-round');
const fold = nextRound.querySelector('details');
const closing = document.querySelector('#closing');
const askButton = document.querySelector('#ask');
const sure = document.querySelector('#sure');
const closeButton = document.querySelector('#close');
const leading = document.querySelector('#leading');
const missingText = document.querySelector('#sure-missing');
const lastText = document.querySelector('#sure-last');
const follow = document.querySelector('#follow');
const agreed = document.querySelector('#agreed');
const view = document.querySelector('kund-diagnos-group-result');

const numerals = ['', 'en', 'två', 'tre', 'fyra'];
const list = new Intl.ListFormat('sv');
let openRound = 1;

/** The share of the invited that a round should not be closed without, unless somebody means it. */
const MANY_MISSING = 1 / 3;

/** "8 svar", or "8 svar av 12 möjliga" when it is known how many were asked. */
const answers = ({ responses, invited }) =>
  invited >= responses && invited !== null ? `${responses} svar av ${invited} möjliga` : `${responses} svar`;

function showRound(result) {
  const { round, minimum, tally, groups, earlier, decisions, plan, helped } = result;
  // Those who came after the last step of a round that could be followed.
  const leftOut = tally ? result.responses - tally.responses : 0;
  if (leftOut > 0)
    latest.textContent = `Resultatet gäller omgång ${round}, med ${tally.responses} svar. Ytterligare ${leftOut} svar kom in men är för få för att visas.`;
  else if (tally) latest.textContent = `Resultatet gäller omgång ${round}, med ${answers(result)}.`;
  else if (round) latest.textContent = `Omgång ${round} fick ${answers(result)}, för få för att visas.`;
  else latest.textContent = 'Resultatet visas när den första omgången är avslutad.';

  view.hidden = tally === null;
  agreed.hidden = tally === null || minimum >= 5;
  agreed.querySelector('b').textContent = numerals[minimum];
  view.dataset.round = round;
  view.setAttribute('minimum-group-size', minimum);
  if (result.invited === null) view.removeAttribute('invited');
  else view.setAttribute('invited', result.invited);
  view.tally = tally;
  view.groups = groups;
  view.rounds = earlier.map((each) => [`Omgång ${each.round}`, each.tally]);
  view.setAttribute('round', `Omgång ${round}`);
  view.decisions = decisions;

  const last = earlier.at(-1);
  view.previousDecisions = last?.decisions ?? null;
  view.plan = plan;
  view.previousPlan = last?.plan ?? null;
  view.helped = helped;
  view.people = peopleIn([...earlier, result]);
  // The view itself begins with what became of a plan.
  before.hidden = !last?.decisions.chosen.length || last.plan?.actions.length > 0;
  if (!before.hidden) {
    const names = last.decisions.chosen.map((area) => result.areas[area]);
    before.textContent = `Efter omgång ${last.round} valde ni att arbeta med ${list.format(names)}.`;
  }
}

/** Names of people who have been responsible for an action before. */
const peopleIn = (results) => [
  ...new Set(results.flatMap(({ plan }) => plan?.actions ?? []).flatMap(({ owner }) => owner ?? [])),
];

/** Links to the other closed rounds. */
function showOthers({ round, latest: newest }) {
  const links = [];
  for (let other = newest; other > 0; other--) {
    if (other === round) continue;
    const link = document.createElement('a');
    link.href = other === newest ? '/resultat' : `/resultat?omgang=${other}`;
    link.textContent = `Visa omgång ${other}`;
    links.push(link);
  }
  others.replaceChildren(...links);
  others.hidden = links.length === 0;
}

/** The number of answers is only for the facilitator. */
function showOpen({ round, responses, invited, minimum, live, published }) {
  openRound = round;
  follow.hidden = !live;
  nextRound.hidden = false;
  // A reader of the result has no use for it.
  fold.open ||= responses !== undefined || view.hidden;
  leading.hidden = responses !== undefined || view.hidden;
  closing.hidden = responses === undefined || responses < minimum;
  if (responses === undefined) {
    const result = live ? 'Det slutliga resultatet' : 'Resultatet';
    open.textContent = `Omgång ${round} pågår. ${result} visas när den är avslutad och minst ${minimum} har svarat.`;
    return;
  }
  const people = responses === 0 ? 'ingen' : responses;
  const of = invited >= responses && responses > 0 ? ` av ${invited}` : '';
  const condition = responses < minimum ? ` Den kan avslutas när minst ${minimum} har gjort det.` : '';
  open.textContent = `I omgång ${round}, som pågår, har ${people}${of} svarat.${condition}`;
  const missing = invited - responses;
  missingText.hidden = !(missing >= invited * MANY_MISSING);
  missingText.textContent = `${missing} av ${invited} har inte svarat än. Påminn dem hellre först.`;
  const leftOut = live ? responses - published : 0;
  lastText.hidden = leftOut === 0 || leftOut >= minimum;
  lastText.textContent = `De ${leftOut} senaste svaren kommer inte med i resultatet, för de är för få för att visas. Vänta hellre tills minst ${minimum - leftOut} till har svarat.`;
  document.querySelector('#sure-title').textContent = `Avsluta omgång ${round}?`;
  document.querySelector('#sure-text').textContent =
    `${responses}${of} har svarat. Ingen kan svara i omgången efter det, och det går inte att ångra.`;
}

/** Fetches a result and shows it with `show`. Returns false when that failed, and then the page says why. */
async function load(path, show, options) {
  try {
    show(await request(path, options));
    return true;
  } catch (error) {
    (nextRound.hidden ? latest : open).textContent = error.message;
    return false;
  }
}

const showAll = (result) => {
  showRound(result);
  showOthers(result);
  showOpen(result.open);
};

// A closed round cannot be opened again, so a dialog asks first, with the number of answers as it is now.
askButton.addEventListener('click', async () => {
  if ((await load('/api/result', (result) => showOpen(result.open))) && !closing.hidden) sure.showModal();
});
leading.addEventListener('click', () => (fold.open = true));
document.querySelector('#cancel').addEventListener('click', () => sure.close());
closeButton.addEventListener('click', async () => {
  closeButton.disabled = true;
  const isClosed = await load(`/api/rounds/${openRound}/close`, showAll, { method: 'POST' });
  closeButton.disabled = false;
  sure.close();
  if (!isClosed) return;
  history.replaceState(null, '', '/resultat');
  latest.focus({ preventScroll: true });
  latest.scrollIntoView({ block: 'start' });
});

document.addEventListener(ACCEPTED, ({ result }) => showOpen(result.open));

const asked = new URLSearchParams(location.search).get('omgang');
const path = asked === null ? '/api/result' : `/api/result?round=${encodeURIComponent(asked)}`;

/** What customers say belongs to the latest round: who looks at an earlier one sees the group alone. */
async function showCustomers() {
  const { figures } = await request('/api/customers');
  const known = figures.filter(({ periods }) => periods.some((period) => period !== null));
  view.customers = known.length > 0 ? { kpis: withPeriodNames(known) } : null;
}

await forgetOldCode();
askForCode(
  document.querySelector('#lead'),
  {
    button: 'Använd koden',
    hint: 'Med den ser du hur många som har svarat, kan avsluta omgången och spara det mötet väljer och planerar. Den ligger kvar tills du stänger fliken.',
  },
  () => (closing.hidden ? document.querySelector('#next') : askButton).focus(),
);
// In the meeting, where it would otherwise be missed.
askForCode(document.querySelector('#moteskod'), {
  button: 'Använd koden',
  hint: 'Utan den sparas ingenting av det ni väljer och planerar. Den ligger kvar tills du stänger fliken.',
});
storePlanOf(view, () => view.dataset.round);
// The result is shown without them where they cannot be fetched.
if (asked === null) showCustomers().catch(() => {});
load(path, showAll);
