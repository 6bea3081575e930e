// Every state of the group's result.
import * as groups from './groups.mjs';

const wide = ['phone', '320 px', 'projector', '4K'];
const colours = ['dark laptop', 'forced colours laptop', 'brand laptop', 'high contrast laptop'];
const every = [...wide, ...colours, 'zoom 400 %', 'text spacing', 'English laptop', 'print'];

/** Its pages are fetched when it is opened. In the window: a full screen has its own size. */
async function openMeeting(page) {
  await page.evaluate(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new Error('not here'));
  });
  await page.locator('button[part="start"]').click();
  await page.locator('dialog h2').waitFor();
}

const plain = [
  'phone',
  '320 px',
  'projector',
  '4K',
  'dark laptop',
  'forced colours laptop',
  'English laptop',
];
const inWindow = 'phone, as the window shows it';
const taking = ['phone', inWindow, 'dark', 'dark laptop', 'forced colours', 'forced colours laptop'];
const takeAlong = (page, button) => page.locator('kund-diagnos-export button', { hasText: button }).click();
const copy = /^(Kopiera|Copy)/;
/** Waits for the line that says what a press came to. */
const outcome = (page) => page.locator('kund-diagnos-export [role="status"]:not(:empty)').waitFor();

/** @type {import('./states.mjs').State[]} */
export const groupResultStates = [
  { name: 'Nobody has answered', properties: groups.nobody, conditions: [...plain, 'print'] },
  { name: 'Three: fewer than the limit', properties: groups.three, conditions: [...plain, 'print'] },
  { name: 'Five: exactly the limit', properties: groups.five, conditions: ['phone'] },
  {
    name: 'Three who have agreed to be open',
    properties: groups.three,
    attributes: { 'minimum-group-size': '2' },
    conditions: ['phone'],
  },
  {
    name: 'Eight of twelve, what to talk about first',
    properties: groups.eight,
    attributes: { invited: '12', sort: 'discussion' },
    conditions: ['phone', 'print'],
  },
  {
    name: 'Answers in figures',
    properties: groups.company,
    reach: (page) => page.locator('.tools input').last().click(),
    conditions: ['phone', '320 px', 'print'],
  },
  { name: 'Eight', properties: groups.eight },
  { name: 'Twelve', properties: groups.twelvePeople, conditions: every },
  { name: 'Thirteen: bars', properties: groups.thirteen },
  { name: '300', properties: groups.company, conditions: every },
  { name: 'A million', properties: groups.country, conditions: ['phone', 'print'] },
  { name: 'Six groups', properties: groups.manyGroups, conditions: every },
  {
    name: 'Three earlier rounds, two not shown',
    properties: groups.threeRounds,
    attributes: { round: 'Hösten 2026' },
    conditions: ['phone', 'print'],
  },
  {
    name: 'Two groups hidden',
    properties: groups.hiddenGroups,
    conditions: ['phone', '320 px', 'dark laptop', 'forced colours laptop', 'print'],
  },
  { name: 'Three rounds', properties: groups.roundsOfTwelve, conditions: every },
  {
    name: 'One earlier round',
    properties: groups.oneRound,
    conditions: ['phone', 'dark laptop', 'forced colours laptop', 'print'],
  },
  {
    name: 'An instrument without next steps',
    properties: groups.withoutSteps,
    conditions: ['phone', 'print'],
  },
  { name: 'Groups and rounds', properties: groups.groupsAndRounds, conditions: ['phone', 'print'] },
  {
    name: 'The meeting: one area',
    fillsWindow: true,
    properties: groups.roundsOfTwelve,
    reach: openMeeting,
    conditions: [...wide, ...colours, 'zoom 400 %', 'text spacing', 'English laptop'],
  },
  {
    name: 'The meeting: the second area',
    fillsWindow: true,
    properties: groups.roundsOfTwelve,
    reach: async (page) => {
      await openMeeting(page);
      await page.keyboard.press('PageDown');
    },
    conditions: ['phone', '320 px', 'English laptop'],
  },
  {
    name: 'The meeting: what it came to, without next steps',
    fillsWindow: true,
    properties: groups.withoutSteps,
    reach: async (page) => {
      await openMeeting(page);
      await page.keyboard.press('End');
    },
    conditions: ['phone'],
  },
  {
    name: 'The meeting: bars',
    fillsWindow: true,
    properties: groups.company,
    reach: openMeeting,
    conditions: ['phone', 'projector'],
  },
  {
    name: 'The meeting: what it came to',
    fillsWindow: true,
    properties: {
      ...groups.roundsOfTwelve,
      decisions: { chosen: ['voc', 'closed-loop'], discussed: ['voc', 'closed-loop', 'sla'] },
    },
    reach: async (page) => {
      await openMeeting(page);
      await page.keyboard.press('End');
    },
    conditions: ['phone', 'projector', 'dark laptop'],
  },
  {
    name: 'The meeting: answers taken back',
    properties: groups.five,
    reach: async (page) => {
      await openMeeting(page);
      await page.evaluate((tally) => {
        document.querySelector('kund-diagnos-group-result').tally = tally;
      }, groups.three.tally);
      await page.locator('p.error').waitFor();
    },
    conditions: ['phone', 'dark laptop', 'forced colours laptop'],
  },
  {
    name: 'The summary copied',
    properties: groups.eight,
    reach: async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await takeAlong(page, copy);
      await outcome(page);
    },
    conditions: taking,
  },
  {
    name: 'The summary could not be copied',
    properties: groups.eight,
    reach: async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.write = () => Promise.reject(new Error('not allowed'));
      });
      await takeAlong(page, copy);
      await outcome(page);
    },
    expected: /could not be exported/,
    conditions: taking,
  },
  {
    name: 'A file taken',
    properties: groups.eight,
    reach: (page) => Promise.all([page.waitForEvent('download'), takeAlong(page, 'CSV')]),
    conditions: taking,
  },
  {
    name: 'A file that could not be made',
    properties: groups.eight,
    reach: async (page) => {
      await page.evaluate(() => {
        URL.createObjectURL = () => {
          throw new Error('no room');
        };
      });
      await takeAlong(page, 'CSV');
      await outcome(page);
    },
    expected: /could not be exported/,
    conditions: taking,
  },
  { name: 'All areas level', properties: groups.level, conditions: ['phone'] },
].map((state) => ({ tag: 'kund-diagnos-group-result', by: 'laptop', ...state }));
