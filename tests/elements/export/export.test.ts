// Exporting a group's result: on paper, as text, and as files.
import { expect } from 'chai';
import { stub, useFakeTimers } from 'sinon';
import '../../../src/entries/define/kund-diagnos-group-result.js';
import { kundorientering, kundorienteringSv } from '../../../src/instruments/index.js';
import { groupReportToCsv, groupReportToText, parseGroupReport } from '../../../src/report/index.js';
import { first, roles, spring, twelve } from '../../report/twelve.js';
import { told } from '../support/console.js';
import { printedFrame, printingDone, saved, stubClipboard, textOf } from '../support/files.js';
import { mountGroup, type GroupResultProperties } from '../support/group-result.js';
import { press as pressKey } from '../support/keyboard.js';
import { settled, until } from '../support/mount.js';
import { count, published, times } from '../support/people.js';
import { all, expectFocus, focused, nameOf, one, text } from '../support/see.js';

const shown = (properties: GroupResultProperties = {}) =>
  mountGroup({ tally: twelve, groups: roles, ...properties });
const section = (element: Element) => one(element, 'heading', /^(Ta med|Share)/u).closest('section')!;
const status = (element: Element) => text(one(section(element), 'status'));
const SLIDES = 'Bilder för en presentation (PDF)';
/** The meeting's decisions: an area with actions, and one with none yet. */
const decisions = {
  chosen: ['icp', 'sla'],
  discussed: ['icp'],
  actions: [
    { question: 'icp', text: 'Skriv ned idealkunden.' },
    { question: 'icp', text: 'Säg nej till en kund; "nu".' },
  ],
};
/** The texts of a picture, from the top. */
const textsIn = (picture: ParentNode) =>
  [...picture.querySelectorAll('text')].map((each) => each.textContent);
const press = (element: Element, button: string) => {
  one(element, 'button', button).click();
};

describe('the export', () => {
  it('is offered in every way, as far as there is something to export', async () => {
    const element = await shown({ rounds: { Vår: spring } });
    const buttons = () =>
      all(element.shadowRoot!.querySelector('kund-diagnos-export')!, 'button').map(nameOf);
    expect(buttons()).to.deep.equal([
      'Kopiera sammanfattningen',
      'Skriv ut',
      SLIDES,
      // Discloses the rest.
      'Fler format',
      'Kalkylblad (CSV)',
      'Data (JSON)',
      'Bild av områdena (SVG)',
      'Bild av områdena (PNG)',
      'Bild av grupperna (SVG)',
      'Bild av grupperna (PNG)',
      'Bild av omgångarna (SVG)',
      'Bild av omgångarna (PNG)',
    ]);
    element.groups = {};
    element.rounds = {};
    await settled(element);
    expect(buttons()).to.have.length(8);
    element.tally = null;
    await settled(element);
    expect(all(element, 'button')).to.deep.equal([]);
  });

  it('has three ways at hand, and the files behind “Fler format”, which opens by key', async () => {
    const element = await shown();
    const { shadowRoot } = element.shadowRoot!.querySelector('kund-diagnos-export')!;
    const visible = () =>
      [...shadowRoot!.querySelectorAll('button')].filter((each) =>
        each.checkVisibility({ contentVisibilityAuto: true }),
      );
    expect(visible().map(nameOf)).to.deep.equal(['Kopiera sammanfattningen', 'Skriv ut', SLIDES]);
    const more = shadowRoot!.querySelector('summary')!;
    expect(nameOf(more)).to.equal('Fler format');
    more.focus();
    await pressKey('Enter');
    await until(() => visible().length === 9, 'the other formats');
    expectFocus(more);
  });

  it('prints', async () => {
    const printing = stub(window, 'print');
    press(await shown(), 'Skriv ut');
    expect(printing.callCount).to.equal(1);
  });

  it('gives the figures as a table, in the language that is shown', async () => {
    const element = await shown();
    const file = await saved(element, 'Kalkylblad (CSV)');
    expect([file.name, file.type]).to.deep.equal(['kundorientering-resultat.csv', 'text/csv']);
    const table = await textOf(file);
    expect(table.startsWith('\ufeffGrupp;Område;Antal svar;Medelvärde;Läge;')).to.equal(true);
    // 36/12 = 3; sd √(26/11); the sixth and seventh of twelve are 3 and 4.
    expect(table).to.include('\r\nAlla;ICP & segment;12;3;Gul;1,5374;Hög;3,5;1;5;3;2;1;4;2\r\n');
    expect(table).to.include('\r\nLedning;För få svar;;;;;;;;;;;;;\r\n');
    // Seven of five people.
    expect(table).to.include('\r\nSälj;ICP & segment;5;1,4;Röd;0,5477;Låg;1;1;2;3;2;0;0;0\r\n');
    expect(table).to.equal(groupReportToCsv(element.report!, { texts: kundorienteringSv }));

    element.locale = 'en';
    await until(() => all(element, 'button', 'Spreadsheet (CSV)')[0], 'English words');
    const english = await saved(element, 'Spreadsheet (CSV)');
    expect(english.name).to.equal('kundorientering-result.csv');
    expect(await textOf(english)).to.include('\r\nSälj,ICP & segments,5,1.4,Red,');
  });

  it('has what was decided in the table, the document and the text', async () => {
    const copied: string[] = [];
    stubClipboard((written) => Promise.resolve(void copied.push(written)));
    const element = await shown({ groups: {}, decisions });
    const table = await textOf(await saved(element, 'Kalkylblad (CSV)'));
    expect(table.split('\r\n')[0]).to.match(/;Bestämt$/u);
    expect(table).to.match(
      /\r\nICP & segment;12;3;.*;"Skriv ned idealkunden\. Säg nej till en kund; ""nu""\."\r\n/u,
    );
    expect(table).to.match(/\r\nSälj–marknad–kundteam \(SLA\);12;4;.*;Ska vi arbeta med\r\n/u);
    expect(table).to.match(/\r\nOnboarding & adoption;12;4;.*;\r\n/u);
    expect(table).to.equal(groupReportToCsv(element.report!, { texts: kundorienteringSv, decisions }));

    const document = JSON.parse(await textOf(await saved(element, 'Data (JSON)'))) as object;
    expect(document).to.deep.include({ decisions });

    press(element, 'Kopiera sammanfattningen');
    await until(() => copied[0], 'the text');
    expect(copied[0]).to.include(
      '\nDet här har vi bestämt\n– ICP & segment\n   Skriv ned idealkunden.\n   Säg nej till en kund; "nu".\n– Sälj–marknad–kundteam (SLA)\n\nPrata om det här först\n',
    );

    element.decisions = { chosen: [], discussed: [] };
    await settled(element);
    expect(await textOf(await saved(element, 'Kalkylblad (CSV)'))).not.to.include('Bestämt');
    expect(JSON.parse(await textOf(await saved(element, 'Data (JSON)')))).not.to.have.property('decisions');
    press(element, 'Kopiera sammanfattningen');
    await until(() => copied[1], 'the text anew');
    expect(copied[1]).not.to.include('bestämt');
  });

  describe('as slides', () => {
    it('are printed without waiting for the frame to be drawn, which is outside the window and seldom is in Safari', async () => {
      const element = await shown({ groups: {} });
      const appending = stub(document.body, 'append').callsFake((...nodes) => {
        appending.wrappedMethod.call(document.body, ...nodes);
        for (const node of nodes) {
          if (node instanceof HTMLIFrameElement) node.contentWindow!.requestAnimationFrame = () => 0;
        }
      });
      const frame = await printedFrame(element, SLIDES);
      expect(appending.callCount).to.equal(1);
      appending.restore();
      expect(frame.contentDocument!.querySelectorAll('svg').length).to.be.greaterThan(0);
      printingDone(frame);
    });

    it('prints one picture a page, which says what it shows and when, and leaves nothing behind', async () => {
      const element = await shown({ rounds: { Vår: spring }, round: 'Höst' });
      const button = one(element, 'button', SLIDES);
      button.focus();
      const frame = await printedFrame(element, SLIDES);
      const { contentDocument: printed, contentWindow } = frame;
      const slides = [...printed!.querySelectorAll('svg')];
      expect(slides.map((slide) => textsIn(slide)[0])).to.deep.equal([
        'Höst: Område för område',
        'Höst: Grupp för grupp',
        'Höst: Omgång för omgång',
      ]);
      // 16:9, each on a page of its own, and nothing of the page around.
      for (const slide of slides) {
        const { width, height } = slide.getBoundingClientRect();
        expect([width, height]).to.deep.equal([1280, 720]);
        expect(slide.getAttribute('viewBox')).to.equal('0 0 1280 720');
      }
      expect(printed!.body.children).to.have.length(3);
      expect(
        slides.slice(0, -1).map((slide) => contentWindow!.getComputedStyle(slide).breakAfter),
      ).to.deep.equal(['page', 'page']);

      // Hidden from sight and from screen readers.
      expect(frame.getAttribute('aria-hidden')).to.equal('true');
      expect(frame.getBoundingClientRect().right).to.be.at.most(0);
      expectFocus(button);
      printingDone(frame);
      expect(frame.isConnected).to.equal(false);
      expect(focused()).to.equal(button);
    });

    it('has the pictures that are saved one by one, in the language that is shown', async () => {
      const element = await shown({ locale: 'en', rounds: { Spring: spring } });
      const frame = await printedFrame(element, /\(PDF\)$/u);
      const slides = [...frame.contentDocument!.querySelectorAll('svg')].map(textsIn);
      const files: string[][] = [];
      for (const button of all(element, 'button', /\(SVG\)$/u).map(nameOf)) {
        const file = await textOf(await saved(element, button));
        files.push(textsIn(new DOMParser().parseFromString(file, 'image/svg+xml')));
      }
      expect(slides).to.deep.equal(files);
      expect(slides).to.have.length(3);
      expect(slides.flat().join(' ')).not.to.match(/Alla|Omgång|svar\b/u);
      printingDone(frame);
    });

    it('has only what there are figures for', async () => {
      const frame = await printedFrame(await shown({ groups: {} }), SLIDES);
      expect(frame.contentDocument!.querySelectorAll('svg')).to.have.length(1);
      printingDone(frame);
    });

    it('says so where the page allows no frames', async () => {
      stub(HTMLIFrameElement.prototype, 'contentWindow').get(() => null);
      const element = await shown();
      press(element, SLIDES);
      await until(() => status(element) === 'Det gick inte. Försök igen.', 'the words of failure');
      expect(told.errors).to.have.length(1);
      expect(document.querySelectorAll('iframe[aria-hidden]')).to.have.length(0);
    });
  });

  it('gives the figures as a document that the library reads back', async () => {
    const element = await shown({ invited: 14, round: 'Höst' });
    const file = await saved(element, 'Data (JSON)');
    expect([file.name, file.type]).to.deep.equal(['kundorientering-resultat.json', 'application/json']);
    // All but the spread between people, which does not follow from the counts.
    const summary = { ...element.report!.summary!, sd: null };
    const report = { ...element.report!, summary };
    expect(parseGroupReport(kundorientering, await textOf(file))).to.deep.equal(report);
    expect(element.groups).to.deep.equal([
      ['Ledning', null],
      ['Sälj', published(roles.Sälj)],
      ['Kundteam', null],
      ['Produkt', null],
    ]);
    const { tally, groups } = JSON.parse(await textOf(file)) as GroupResultProperties;
    const again = await mountGroup({ tally: tally!, groups: groups!, invited: 14, round: 'Höst' });
    expect(again.report).to.deep.equal(report);
  });

  it('takes earlier rounds along, each with its n, and none of another instrument', async () => {
    const rounds = { Start: first, Vår: spring, 'En annan': { ...spring, version: 2 } };
    const element = await shown({ groups: {}, rounds, round: 'Höst' });
    const table = await textOf(await saved(element, 'Kalkylblad (CSV)'));
    expect(table).to.include('\r\nHöst;ICP & segment;12;3;');
    expect(table).to.include('\r\nStart;För få svar;;;;;;;;;;;;;\r\n');
    // 2 2 2 3 3 3.
    expect(table).to.include('\r\nVår;ICP & segment;6;2,5;Gul;0,5477;Låg;2,5;2;3;0;3;3;0;0\r\n');
    expect(table).not.to.include('En annan');
    const document = JSON.parse(await textOf(await saved(element, 'Data (JSON)'))) as { rounds: unknown };
    expect(document.rounds).to.deep.equal([
      ['Start', null],
      ['Vår', published(spring)],
    ]);
    const file = await saved(element, 'Bild av omgångarna (SVG)');
    expect(file.name).to.equal('kundorientering-omgångar.svg');
    const picture = new DOMParser().parseFromString(await textOf(file), 'image/svg+xml');
    const words = textsIn(picture);
    expect(words.slice(0, 2)).to.deep.equal([
      'Höst: Omgång för omgång',
      'Diagnos – Kundorientering (Light) · Medelvärde 3,9 av 5 · Grön · 12 svar',
    ]);
    // The scale, and then what has changed most: from 2.5 to 3.0.
    expect(words.slice(2, 7)).to.deep.equal(['1', '2', '3', '4', '5']);
    expect(words.slice(7, 13)).to.deep.equal([
      ...['ICP & segment', '2,5 → 3,0', '+0,5'],
      ...['Kundresor & personas', '4,0 → 4,0', '0,0'],
    ]);
    expect(words.at(-1)).to.equal('Liten punkt: förra omgången. Stor form: den här. Störst ändring överst.');
  });

  it('gives the areas and the groups as pictures that stand on their own', async () => {
    const element = await shown({ groups: { '<b>&"\u0001\ud800': roles.Sälj } });
    for (const [button, name, words, title] of [
      [
        'Bild av områdena (SVG)',
        'kundorientering-resultat.svg',
        ['Kundresor & personas', '3,0', 'Gul', 'Grön'],
        'Område för område',
      ],
      [
        'Bild av grupperna (SVG)',
        'kundorientering-grupper.svg',
        ['Kundresor & personas', '1,4', '5 svar', '<b>&"'],
        'Grupp för grupp',
      ],
    ] as const) {
      const file = await saved(element, button);
      expect([file.name, file.type]).to.deep.equal([name, 'image/svg+xml']);
      const picture = new DOMParser().parseFromString(await textOf(file), 'image/svg+xml');
      expect(picture.querySelector('parsererror')).to.equal(null);
      const lines = [...picture.querySelectorAll('text')].map((each) => each.textContent);
      expect(lines.slice(0, 2)).to.deep.equal([
        title,
        `${kundorienteringSv.title} · Medelvärde 3,9 av 5 · Grön · 12 svar`,
      ]);
      for (const word of words) expect(lines.some((line) => line.startsWith(word))).to.equal(true);
      // Nothing that a page would have to give it.
      expect(picture.querySelectorAll('[class], [style], style, script, image, use, a')).to.have.length(0);
      // All texts are inside the picture.
      const [, , width, height] = picture.documentElement.getAttribute('viewBox')!.split(' ').map(Number);
      const drawn = document.importNode(picture.documentElement, true) as unknown as SVGSVGElement;
      element.parentElement!.append(drawn);
      for (const each of drawn.querySelectorAll('text')) {
        const { x, y, width: w, height: h } = each.getBBox();
        const at = /\((\S+) (\S+)\)/u.exec(each.getAttribute('transform')!)!.slice(1).map(Number);
        expect(x + at[0]!, each.textContent).to.be.at.least(0);
        expect(x + w + at[0]!, each.textContent).to.be.at.most(width!);
        expect(y + h + at[1]!, each.textContent).to.be.at.most(height!);
      }
    }
  });

  it('gives them as pictures of pixels, twice as dense, on white', async () => {
    const element = await shown();
    for (const [button, name] of [
      ['Bild av områdena (PNG)', 'kundorientering-resultat.png'],
      ['Bild av grupperna (PNG)', 'kundorientering-grupper.png'],
    ] as const) {
      const file = await saved(element, button);
      expect([file.name, file.type]).to.deep.equal([name, 'image/png']);
      const image = await createImageBitmap(file.blob);
      expect([image.width, image.height]).to.deep.equal([2560, 1440]);
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const pixels = new Uint32Array(data.buffer);
      const colours = new Set(pixels);
      expect(pixels[0]).to.equal(0xffffffff);
      // Each as alpha, blue, green, red. The text, the green and the yellow light, and the line around yellow: #1c1c1c, #1b7f4b, #f0ad1e, #6b4c08.
      for (const colour of [0xff1c1c1c, 0xff4b7f1b, 0xff1eadf0, 0xff084c6b]) {
        expect(colours.has(colour), colour.toString(16)).to.equal(true);
      }
    }
  });

  it('copies the summary as text, and says so', async () => {
    const copied: string[] = [];
    stubClipboard((written) => Promise.resolve(void copied.push(written)));
    const element = await shown();
    press(element, 'Kopiera sammanfattningen');
    await until(() => status(element) === 'Sammanfattningen är kopierad.', 'the words of success');
    expect(all(element, 'textbox')).to.deep.equal([]);
    expect(copied[0]!.split('\n').slice(0, 9)).to.deep.equal([
      'Diagnos – Kundorientering (Light)',
      '1 gult, 9 gröna. Börja med ICP & segment: det enda gula.',
      'Mest delade om ICP & segment.',
      'Medelvärde 3,9 av 5 · Grön · 12 svar',
      '',
      'Prata om det här först',
      // Only Sälj is shown beside the whole: 1.4 against 3.0. Five of twelve below the middle, six above.
      '1. ICP & segment (Gul). Ni är delade i två läger: fem svarar 1–2, sex svarar 4–5. Så svarar grupperna: Sälj 1,4 (röd). Medelvärdet är 3,0, men det är ett snitt av olika bilder.',
      '2. Kundresor & personas (Grön). Medelvärdet är 4,0: det fungerar väl.',
      '3. VoC & insikter (Grön). Medelvärdet är 4,0: det fungerar väl.',
    ]);
    expect(copied[0]).to.include('– Svagaste länken (ICP & segment): ');
    expect(copied[0]).to.include(`\nNästa steg\n– ${kundorienteringSv.nextSteps['customer-interviews']}\n`);
    expect(copied[0]).not.to.match(/Ledning|Kundteam|Produkt/u);
    expect(copied[0]).to.equal(groupReportToText(element.report!, { texts: kundorienteringSv }));

    element.invited = 14;
    await settled(element);
    expect(status(element), 'it was of other figures').to.equal('');
    press(element, 'Kopiera sammanfattningen');
    await until(() => copied[1], 'the text anew');
    expect(copied[1]).to.include('\nMedelvärde 3,9 av 5 · Grön · 12 av 14 har svarat\n');
  });

  it('copies it in English', async () => {
    const copied: string[] = [];
    stubClipboard((written) => Promise.resolve(void copied.push(written)));
    const element = await shown({ locale: 'en', groups: { Sales: roles.Sälj } });
    press(element, 'Copy the summary');
    await until(() => copied[0], 'the text');
    expect(copied[0]).to.match(/^.+\n1 yellow, 9 green\. [^]*\nMean 3\.9 out of 5 · Green · 12 responses\n/u);
    expect(copied[0]).not.to.match(/[åäöÅÖ]/u);
  });

  it('shows the text to be copied by hand where the browser refuses, and says so', async () => {
    for (const refuse of [() => Promise.reject(new Error('no')), undefined]) {
      if (refuse) stubClipboard(refuse);
      else stub(navigator, 'clipboard').get(() => undefined);
      const element = await shown();
      press(element, 'Kopiera sammanfattningen');
      const area = await until(
        () => all(element, 'textbox')[0] as HTMLTextAreaElement | undefined,
        'the text',
      );
      expect(status(element)).to.equal('Det gick inte att kopiera. Markera texten och kopiera den själv.');
      expect(area.readOnly).to.equal(true);
      expect(area.value).to.match(/^Diagnos – Kundorientering \(Light\)\n1 gult, 9 gröna/u);
      area.focus();
      expect([area.selectionStart, area.selectionEnd]).to.deep.equal([0, area.value.length]);
      // It is of these figures.
      element.tally = { ...twelve };
      await settled(element);
      expect(all(element, 'textbox')).to.deep.equal([]);
    }
  });

  it('says when a file could not be made', async () => {
    stub(HTMLCanvasElement.prototype, 'toBlob').callsFake((callback) => {
      callback(null);
    });
    const element = await shown();
    press(element, 'Bild av områdena (PNG)');
    await until(() => status(element) === 'Det gick inte. Försök igen.', 'the words of failure');
    expect(told.errors).to.have.length(1);
    expect(told.errors[0]).to.match(/^kund-diagnos: the result could not be exported\./u);
  });

  describe('as pixels under a browser’s protection against being recognized', () => {
    const PROTECTED =
      'Webbläsarens skydd mot spårning gör PNG-bilder obrukbara. Spara bilden som SVG i stället.';

    /** Changes every picture that the page reads back. */
    function changePixels(change: (value: number, index: number) => number) {
      const read = stub(CanvasRenderingContext2D.prototype, 'getImageData').callsFake(function (
        this: CanvasRenderingContext2D,
        ...area: unknown[]
      ) {
        const image = read.wrappedMethod.apply(this, area as [number, number, number, number]);
        image.data.set(image.data.map(change));
        return image;
      });
    }

    /** Everything that the browser is asked to save. */
    function downloads(): string[] {
      const names: string[] = [];
      stub(HTMLAnchorElement.prototype, 'click').callsFake(function (this: HTMLAnchorElement) {
        names.push(this.download);
      });
      return names;
    }

    for (const [what, change] of [
      ['noise', (value: number, index: number) => (index * 7919 + value) % 256],
      ['noise in one pixel of many', (value: number, index: number) => (index === 4003 ? 128 : value)],
      ['a white picture', () => 255],
      ['a black picture', (_: number, index: number) => (index % 4 === 3 ? 255 : 0)],
      ['a transparent picture', () => 0],
    ] as const) {
      it(`is not saved when it would be ${what}: the person is told, and SVG is saved`, async () => {
        changePixels(change);
        const names = downloads();
        const element = await shown();
        for (const button of ['Bild av områdena (PNG)', 'Bild av grupperna (PNG)']) {
          press(element, button);
          await until(() => status(element) === PROTECTED, 'the words');
          element.invited = (element.invited ?? 20) + 1;
          await settled(element);
          expect(status(element)).to.equal('');
        }
        expect(names).to.deep.equal([]);
        press(element, 'Bild av områdena (SVG)');
        await until(() => names[0], 'the picture');
        expect(names).to.deep.equal(['kundorientering-resultat.svg']);
      });
    }

    it('is saved when a few pixels are changed by a shade that nobody sees', async () => {
      changePixels((value, index) => (index % 97 === 0 ? value ^ 1 : value));
      const names = downloads();
      press(await shown(), 'Bild av områdena (PNG)');
      await until(() => names[0], 'the picture');
    });
  });

  it('says so when the browser never encodes a picture, and not only then', async () => {
    stub(HTMLCanvasElement.prototype, 'toBlob').callsFake(() => undefined);
    const element = await shown();
    // Loads the part first, so that the rest waits only for the picture.
    await saved(element, 'Bild av områdena (SVG)');
    const clock = useFakeTimers({ toFake: ['setTimeout'] });
    press(element, 'Bild av områdena (PNG)');
    await until(() => clock.countTimers() > 0, 'the limit of time');
    clock.tick(60_000);
    await until(() => status(element) === 'Det gick inte. Försök igen.', 'the words of failure');
    expect(told.errors).to.have.length(1);
  });

  it('says so when there is no canvas at all', async () => {
    stub(HTMLCanvasElement.prototype, 'getContext').returns(null);
    const element = await shown();
    press(element, 'Bild av områdena (PNG)');
    await until(() => status(element) === 'Det gick inte. Försök igen.', 'the words of failure');
    expect(told.errors).to.have.length(1);
  });

  it('has names that neither run into the next column nor are cut inside a letter', async () => {
    const names = [
      'Kundframgång och supportavdelningen i Norrland',
      '👨‍👩‍👧‍👦👩🏽‍💻🇸🇪🏴󠁧󠁢󠁳󠁣󠁴󠁿👨‍👩‍👧‍👦👩🏽‍💻🇸🇪🏴󠁧󠁢󠁳󠁣󠁴󠁿👨‍👩‍👧‍👦👩🏽‍💻🇸🇪🏴󠁧󠁢󠁳󠁣󠁴󠁿',
      'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
      'ÅÄÖ e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301',
      '顧客成功部門東京本社営業第一課',
      'CS',
    ];
    // In a wide font the areas' names are cut too.
    const areaNames = Object.values(kundorienteringSv.questions).map(({ name }) => name);
    const titles = ['Område för område', 'Grupp för grupp', 'Omgång för omgång'].map(
      (heading) => `${names[0]}: ${heading}`,
    );
    const five = count(...times(5, '3442423435'));
    const pairs = names.map((name): [string, typeof five] => [name, five]);
    const whole = count(...times(30, '3442423435'));
    const element = await mountGroup({ tally: whole, groups: pairs, rounds: pairs, round: names[0]! });
    for (const button of ['Bild av grupperna (SVG)', 'Bild av omgångarna (SVG)', 'Bild av områdena (SVG)']) {
      const file = await textOf(await saved(element, button));
      const picture = new DOMParser().parseFromString(file, 'image/svg+xml');
      const drawn = document.importNode(picture.documentElement, true) as unknown as SVGSVGElement;
      element.parentElement!.append(drawn);
      const boxes = [...drawn.querySelectorAll('text')].map((each) => {
        const [x, y] = /\((\S+) (\S+)\)/u.exec(each.getAttribute('transform')!)!.slice(1).map(Number);
        const { x: from, width } = each.getBBox();
        return { text: each.textContent, left: x! + from, right: x! + from + width, y: y! };
      });
      for (const [index, { text: name, left, right, y }] of boxes.entries()) {
        expect(right, name).to.be.at.most(Number(drawn.getAttribute('width')));
        for (const other of boxes.slice(index + 1)) {
          if (other.y === y)
            expect(right <= other.left || other.right <= left, `${name} ${other.text}`).to.equal(true);
        }
      }
      // A cut name keeps its beginning, in whole letters.
      const letters = (name: string) =>
        Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
      const cut = boxes
        .filter(({ text: name }) => name.endsWith('…'))
        .map(({ text: name }) => name.slice(0, -1));
      for (const each of cut) {
        const begins = [...names, ...areaNames, ...titles].some((name) => {
          const all = letters(name);
          return all.some((_, index) => all.slice(0, index).join('').trimEnd() === each);
        });
        expect(begins, each).to.equal(true);
      }
      drawn.remove();
    }
  });

  it('keeps the address of a file until the download has begun, and releases it then', async () => {
    const revoked: string[] = [];
    stub(URL, 'revokeObjectURL').callsFake((url) => {
      revoked.push(url);
    });
    const element = await shown();
    const clock = useFakeTimers({ toFake: ['setTimeout'] });
    await saved(element, 'Data (JSON)');
    // A browser may ask where to save the file, and read it after that.
    clock.tick(10_000);
    expect(revoked).to.deep.equal([]);
    clock.tick(50_000);
    expect(revoked).to.have.length(1);
    expect(revoked[0]).to.match(/^blob:/u);
  });
});
