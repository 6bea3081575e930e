import { expect } from 'chai';
import '../../../src/define/all.js';
import '../support/console.js';
import { saved, textOf } from '../support/files.js';
import { openMeeting } from '../support/meeting.js';
import { mount, settled } from '../support/mount.js';
import { count, person } from '../support/people.js';

const people = (each: number, digits: string) => count(...Array<string>(each).fill(digits));
const spring = people(6, '1354321543');
const autumn = people(6, '2444332433');
const groups = { Ledning: people(6, '3541235412'), Sälj: people(2, '3541235412') };
const now = { tally: people(8, '3541235412'), groups };
const many = people(20, '3541235412');

type Mark = SVGPathElement | SVGCircleElement;

/** Whether it ends where it began: an area to be filled, and not a line. */
function isArea(mark: Mark): boolean {
  // Dots of a line that has no length.
  if (mark.matches('.dots')) return false;
  if (/z$/iu.test(mark.getAttribute('d') ?? '')) return true;
  const [start, end] = [mark.getPointAtLength(0), mark.getPointAtLength(mark.getTotalLength())];
  return Math.hypot(end.x - start.x, end.y - start.y) < 0.01;
}

const seen = (colour: string) => !/^(none|transparent|rgba\(.*, 0\)|.*\/ 0\))$/u.test(colour);

/** An area is filled and has no line around it; a line is drawn and encloses nothing. */
function expectPainted(mark: Mark): void {
  const { fill, fillOpacity, stroke, strokeWidth } = getComputedStyle(mark);
  const what = mark.outerHTML;
  if (isArea(mark)) {
    expect(seen(fill) && Number(fillOpacity) > 0, `filled: ${what}`).to.equal(true);
    expect(stroke, `no line around: ${what}`).to.equal('none');
  } else {
    expect(seen(stroke) && Number.parseFloat(strokeWidth) > 0, `drawn: ${what}`).to.equal(true);
    // Straight lines, and dots, enclose nothing.
    if (!mark.matches('.dots, .grid')) expect(fill, `not filled: ${what}`).to.equal('none');
  }
}

const marks = (root: ParentNode) => [...root.querySelectorAll<Mark>('svg :is(path, circle)')];

describe('what is painted of a picture', () => {
  const earlier = { Vår: spring, Höst: autumn, Vinter: spring };
  for (const rounds of [1, 2, 3]) {
    it(`is a line through the means where there are earlier rounds: ${rounds}`, async () => {
      const element = await mount('kund-diagnos-group-result', {
        ...now,
        rounds: Object.fromEntries(Object.entries(earlier).slice(0, rounds)),
      });
      const pictures = [...element.shadowRoot!.querySelectorAll('.rounds .chart')];
      expect(pictures).to.have.length(11);
      for (const picture of pictures) {
        const drawn = [...picture.querySelectorAll<Mark>('path, circle')];
        drawn.forEach(expectPainted);
        // The grid and the line through the means; a mark for each mean.
        expect(drawn.filter((mark) => !isArea(mark))).to.have.length(2);
        expect(drawn.filter(isArea)).to.have.length(rounds + 1);
      }
    });
  }

  for (const [what, properties] of [
    ['dots', now],
    ['bars', { tally: many }],
  ] as const) {
    it(`is every mark of ${what}, in the table, the key and the meeting`, async () => {
      const element = await mount('kund-diagnos-group-result', properties);
      await openMeeting(element);
      await settled(element);
      const drawn = marks(element.shadowRoot!);
      expect(drawn.length).to.be.greaterThan(50);
      drawn.forEach(expectPainted);
    });
  }

  it('is every mark of a person’s own result', async () => {
    const element = await mount('kund-diagnos-result', { response: person('1234512345') });
    const drawn = marks(element.shadowRoot!);
    expect(drawn.length).to.be.greaterThan(20);
    drawn.forEach(expectPainted);
  });

  it('is every mark of a picture that is taken along', async () => {
    for (const [properties, buttons] of [
      [{ ...now, rounds: earlier }, ['områdena', 'grupperna', 'omgångarna']],
      [{ tally: many }, ['områdena']],
    ] as const) {
      const element = await mount('kund-diagnos-group-result', properties);
      for (const button of buttons) {
        const file = await saved(element, `Bild av ${button} (SVG)`);
        const picture = new DOMParser().parseFromString(await textOf(file), 'image/svg+xml');
        const page = element.parentElement!;
        page.append(document.importNode(picture.documentElement, true));
        const drawn = marks(page);
        expect(drawn.length, button).to.be.greaterThan(20);
        drawn.forEach(expectPainted);
        page.lastElementChild!.remove();
      }
    }
  });
});
