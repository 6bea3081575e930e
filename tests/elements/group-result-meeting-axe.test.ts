import '../../src/define/all.js';
import { isAccessible } from './support/axe.js';
import './support/console.js';
import { press } from './support/keyboard.js';
import { dialogOf, mountTeam, openMeeting } from './support/meeting.js';
import { settled } from './support/mount.js';
import { count } from './support/people.js';

const decisions = { chosen: ['icp', 'sla', 'pricing', 'voc'], discussed: ['icp', 'closed-loop'] };

for (const locale of ['sv', 'en']) {
  describe(`axe finds nothing in the meeting in ${locale}, light and dark`, () => {
    const at = (name: string, key: string | null, properties = {}, each = 5) => {
      it(name, async () => {
        document.documentElement.lang = locale;
        const element = await mountTeam({ locale, ...properties }, each);
        await openMeeting(element);
        if (key) await press(key);
        for (const details of dialogOf(element).querySelectorAll('details')) details.open = true;
        await isAccessible(element);
      });
    };
    at('on an area with dots, of which the group is split', 'Home');
    at(
      'on an area with a bar, and a round before',
      'Home',
      { rounds: { Q1: count('5555555555') }, minimumGroupSize: 1 },
      7,
    );
    at('on an area where too many are chosen', 'Home', { decisions });
    at('at the end, with nothing chosen', 'End');
    at('at the end, with much chosen', 'End', { decisions });

    it('when it was ended by figures that may not be shown', async () => {
      document.documentElement.lang = locale;
      const element = await mountTeam({ locale });
      await openMeeting(element);
      element.tally = count('1234512345');
      await settled(element);
      await isAccessible(element);
    });
  });
}
