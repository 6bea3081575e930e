// Every state of the questionnaire, and how a person gets there.
const digits = '4352432325';

const radio = (page, place) => page.locator(`.question:nth-child(${place}) input`).first();
const begin = (page) => page.locator('[part=start]').click();
const answer = async (page, first, last) => {
  for (let place = first; place <= last; place++) {
    await radio(page, place).focus();
    await page.keyboard.press(digits[place - 1]);
  }
};
const send = (page) => page.locator('[part=submit]').click();

const answered = async (page) => {
  await begin(page);
  await answer(page, 1, 10);
};
const sent = async (page) => {
  await answered(page);
  await send(page);
};
/** The host's page, by what it does with the answers. */
const host = {
  stores: () => addEventListener('kd-submit', (event) => event.waitUntil(Promise.resolve())),
  takesLong: () => addEventListener('kd-submit', (event) => event.waitUntil(new Promise(() => {}))),
  fails: () =>
    addEventListener('kd-submit', (event) =>
      event.waitUntil(Promise.reject(new Error('Servern svarar inte. Försök igen om en stund.'))),
    ),
};

const small = ['320 px', 'zoom 400 %', 'text spacing', 'English'];
const colours = ['dark', 'forced colours', 'brand', 'high contrast'];
const every = ['laptop', ...small, ...colours];

/** @type {import('./states.mjs').State[]} */
export const questionnaireStates = [
  { name: 'Introduction', conditions: [...every, 'reduced motion', 'print'] },
  {
    name: 'Introduction in own words',
    slots: {
      introduction: 'Höstens diagnos: vi går igenom resultatet på ledningsmötet i november.',
      privacy: 'Svaren sparas på intranätet och visas bara som gruppens resultat.',
    },
  },
  {
    name: 'Untouched',
    reach: begin,
    conditions: ['laptop', 'phone, as the window shows it', 'English', 'print'],
  },
  {
    name: 'Half answered',
    reach: async (page) => {
      await begin(page);
      await answer(page, 1, 5);
    },
    conditions: [...every, 'phone, as the window shows it', 'reduced motion', 'print'],
  },
  {
    name: 'All answered',
    reach: answered,
    conditions: ['phone, as the window shows it', 'laptop'],
  },
  {
    name: 'Sent with some missing',
    reach: async (page) => {
      await begin(page);
      await answer(page, 3, 8);
      await send(page);
    },
    conditions: [...every, 'phone, as the window shows it'],
  },
  {
    name: 'One at a time',
    attributes: { paged: '' },
    reach: async (page) => {
      await begin(page);
      await answer(page, 1, 3);
    },
    conditions: [...every, 'reduced motion'],
  },
  {
    name: 'One at a time, the last',
    attributes: { paged: '' },
    reach: answered,
  },
  {
    name: 'A draft waits',
    attributes: { 'draft-key': 'diagnos' },
    reach: async (page) => {
      await begin(page);
      await answer(page, 1, 4);
      await page.evaluate(() => {
        const old = document.querySelector('kund-diagnos');
        old.replaceWith(old.cloneNode());
      });
    },
  },
  {
    name: 'Draft restored',
    attributes: { 'draft-key': 'diagnos' },
    reach: async (page) => {
      await begin(page);
      await answer(page, 1, 4);
      await page.evaluate(() => {
        const old = document.querySelector('kund-diagnos');
        old.replaceWith(old.cloneNode());
      });
      await begin(page);
    },
    conditions: ['phone, as the window shows it', 'laptop'],
  },
  {
    name: 'About to clear the answers',
    attributes: { 'draft-key': 'diagnos' },
    reach: async (page) => {
      await answered(page);
      await page.locator('.stored summary').click();
    },
    conditions: ['phone, as the window shows it', ...every, 'print'],
  },
  {
    name: 'Sent another time',
    attributes: { 'draft-key': 'diagnos' },
    host: host.takesLong,
    reach: async (page) => {
      await sent(page);
      await page.evaluate(() => {
        const old = document.querySelector('kund-diagnos');
        old.replaceWith(old.cloneNode());
      });
    },
    conditions: [...every, 'phone, as the window shows it'],
  },
  {
    name: 'Saving',
    host: host.takesLong,
    reach: sent,
    conditions: ['phone, as the window shows it', 'dark'],
  },
  {
    name: 'Saving is slow',
    host: host.takesLong,
    reach: async (page) => {
      await answered(page);
      await page.clock.install();
      await send(page);
      await page.clock.fastForward(16_000);
    },
    conditions: ['phone, as the window shows it'],
  },
  {
    name: 'Saving failed',
    host: host.fails,
    reach: sent,
    conditions: [...every, 'phone, as the window shows it'],
  },
  {
    name: 'Offline',
    reach: async (page) => {
      await begin(page);
      await answer(page, 1, 7);
      await page.context().setOffline(true);
    },
    conditions: ['phone, as the window shows it', 'dark', 'zoom 400 %'],
  },
  {
    name: 'Offline while saving',
    host: host.takesLong,
    reach: async (page) => {
      await sent(page);
      await page.context().setOffline(true);
    },
    conditions: ['phone, as the window shows it', '320 px'],
  },
  {
    name: 'Nobody listens',
    reach: sent,
    expected: /nobody stored the answers/,

    conditions: ['phone, as the window shows it', '320 px', 'laptop'],
  },
  {
    name: 'Saved, own result',
    host: host.stores,
    reach: async (page) => {
      await sent(page);
      await page.locator('kund-diagnos-result [part~=mean]').waitFor();
    },
    slots: { thanks: 'Tack! Vi ses på ledningsmötet.' },
    conditions: [...every, 'reduced motion', 'print'],
  },
  { name: 'Disabled', tag: 'kund-diagnos-questionnaire', attributes: { disabled: '' } },
  { name: 'In a form', tag: 'kund-diagnos-questionnaire', attributes: { name: 'answers' }, inForm: true },
].map((state) => ({ tag: 'kund-diagnos', by: 'phone', ...state }));
