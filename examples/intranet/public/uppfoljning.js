// The follow-up on the start page: for everybody to read, and for the facilitator to write in.
import { request } from './anrop.js';
import { storePlanOf } from './handlingsplan.js';
import { askForCode, forgetOldCode, hasCode } from './motesledare.js';

const section = document.querySelector('#uppfoljning');
const view = section.querySelector('kund-diagnos-plan');
const unlock = section.querySelector('details');
let round = null;

/** Only the facilitator's changes can be stored, so nobody else is given anything to fill in. */
function letFacilitatorWrite() {
  view.readonly = !hasCode();
  unlock.hidden = hasCode();
  // Unsaved changes matter only to somebody who may write.
  if (hasCode()) view.setAttribute('draft-key', 'plan');
}

async function show() {
  await forgetOldCode();
  const result = await request('/api/result').catch(() => null);
  // Until the latest round has a plan, that of the one before is followed up.
  const followed = [...(result?.earlier ?? []), result].findLast((each) => each?.plan?.actions.length);
  if (!followed) return;
  ({ round } = followed);
  letFacilitatorWrite();
  view.plan = followed.plan;
  section.hidden = false;
  // The browser has looked for it before it was there.
  if (location.hash === '#uppfoljning') section.scrollIntoView();
}

storePlanOf(view, () => round);
askForCode(
  unlock.querySelector('#lead'),
  {
    button: 'Följ upp',
    hint: 'Den som leder mötet skriver för alla. Koden ligger kvar tills fliken stängs.',
  },
  async () => {
    letFacilitatorWrite();
    await view.updateComplete;
    view.scrollIntoView({ block: 'nearest' });
  },
);
void show();
