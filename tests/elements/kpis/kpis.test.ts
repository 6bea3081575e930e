// The customer figures that a host watches, as a person sees them.
import { expect } from 'chai';
import { stub } from 'sinon';
import '../../../src/entries/define/kund-diagnos-kpis.js';
import type { FigureInput, KundDiagnosKpis } from '../../../src/elements/index.js';
import { pulse } from '../../instruments/documents.js';
import { told } from '../support/console.js';
import { saved, stubClipboard, textOf } from '../support/files.js';
import {
  fallenNps,
  fewCsat,
  figureOf,
  mixed,
  mountKpis,
  risingChurn,
  steadyCsat,
  unknownTime,
} from '../support/kpis.js';
import { drawn, host, settled, until } from '../support/mount.js';
import { all, one, text } from '../support/see.js';

const names = (element: Element) =>
  all(element, 'heading')
    .filter((heading) => heading.localName === 'h3')
    .map(text)
    .filter((name) => name !== 'Ta med siffrorna');

/** What is shown of one figure, without what opens. */
const shown = async (figure: FigureInput) =>
  text(all(await mountKpis({ figures: [figure] }), 'listitem')[0]!);

async function press(element: KundDiagnosKpis, name: string | RegExp): Promise<void> {
  one(element, 'button', name).click();
  await settled(element);
}

describe('the figures', () => {
  it('begin with what has gone the wrong way, in a sentence and in order', async () => {
    const element = await mountKpis();
    expect(text(element)).to.contain(
      'En siffra har fallit: NPS. En siffra har stigit två gånger i rad, där lägre är bättre: Kundbortfall (churn).',
    );
    expect(names(element)).to.deep.equal([
      'NPS',
      'Kundbortfall (churn)',
      'Nöjda kunder (CSAT) segment A',
      'Nöjda kunder (CSAT) segment C',
      'Tid till värde',
    ]);
  });

  it('name those of too few, and count only what is known to be steady', async () => {
    expect(text(await mountKpis())).to.contain(
      'En siffra bygger på för få för att bedömas: Nöjda kunder (CSAT) (segment C). En siffra har inget värde: Tid till värde. En är stabil.',
    );
  });

  it('are quiet when all is well', async () => {
    const element = await mountKpis({ figures: [steadyCsat, { ...steadyCsat, segment: 'B' }] });
    expect(text(element)).to.match(/^Kundernas siffror Alla två siffror är stabila\. Nöjda kunder/u);
    expect(text(element)).not.to.match(/slump|För få|Ingen siffra/u);
  });

  it('say that none is watched', async () => {
    expect(text(await mountKpis({ figures: [] }))).to.equal('Kundernas siffror Ingen siffra är bevakad än.');
  });

  it('wait while the host has given none', async () => {
    const element = document.createElement('kund-diagnos-kpis');
    host('').append(element);
    await element.updateComplete;
    expect(text(element)).to.equal('');
    element.figures = mixed;
    await drawn(element);
    expect(names(element)[0]).to.equal('NPS');
    element.figures = null;
    await until(() => text(element) === '', 'the figures to be gone');
  });
});

describe('one figure', () => {
  it('has its value, target, periods, warning and areas', async () => {
    expect(await shown(fallenNps)).to.equal(
      'NPS 15 på skalan −100 till 100 Mål: minst 40, inte nått Q3 Q4 Två perioder: från 45 (Q3, n 100) till 15 (Q4, n 100). Lägst 15, högst 45. ' +
        'Har fallit Fallet är större än slumpen förklarar: från 45 (n 100) till 15 (n 100). Hör till VoC & insikter och Closed-loop',
    );
  });

  it('says how many it is of, also where nothing is wrong', async () => {
    const steady = { figure: 'nps', periods: [{ promoters: 60, passives: 25, detractors: 15 }] };
    expect(await shown(steady)).to.match(/^NPS 45 på skalan −100 till 100 n\s100 /u);
  });

  it('says that lower is better', async () => {
    expect(await shown(risingChurn)).to.contain('2,4 % Lägre är bättre');
    expect(await shown(risingChurn)).to.contain('Stiger Har stigit två gånger i rad');
    expect(await shown(risingChurn)).to.contain('Det kan vara slump. Följ siffran.');
  });

  it('of too few is neither steady nor warned of, and says why', async () => {
    const words = await shown(fewCsat);
    expect(words).to.contain(
      'För få för att bedöma För få för att säga om siffran har ändrats (n 12 och 12).',
    );
    expect(words).not.to.contain('Stabil');
  });

  it('keeps three kinds of nothing apart', async () => {
    expect(await shown(unknownTime)).to.contain('Inte känt än');
    expect(await shown({ figure: 'csat', periods: [{ numerator: 0, denominator: 0 }] })).to.contain(
      'Inget att räkna på',
    );
    expect(await shown({ figure: 'csat', periods: [{ numerator: 0, denominator: 40 }] })).to.contain('0 %');
  });

  it('writes money in the host’s currency and the reader’s language', async () => {
    const figure = { figure: 'customer-lifetime-value', currency: 'SEK', periods: [{ value: 86_500 }] };
    expect(await shown(figure)).to.contain('86 500 kr');
    const element = await mountKpis({ figures: [figure], locale: 'en' });
    expect(text(element)).to.contain('SEK 86,500');
  });

  it('of the host’s own has the host’s name, unit and sentence', async () => {
    const element = await mountKpis({
      figures: [
        {
          figure: 'cases',
          name: 'Öppna ärenden',
          unit: 'ärenden',
          description: 'Interna räknas inte.',
          periods: [{ value: 12 }],
        },
      ],
    });
    expect(text(element)).to.contain('Öppna ärenden 12 ärenden').and.not.contain('Interna');
    await press(element, 'Öppna ärenden');
    expect(text(element)).to.contain('Interna räknas inte.');
  });

  it('shows text as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const element = await mountKpis({ figures: [{ ...fallenNps, name, periodNames: [name, '<b>Q4</b>'] }] });
    expect(text(element)).to.contain(name);
    expect(element.shadowRoot!.querySelectorAll('img, b')).to.have.length(0);
  });
});

describe('what a figure counts', () => {
  it('is one press away, with each period', async () => {
    const element = await mountKpis();
    const name = one(element, 'button', 'NPS');
    expect(name.getAttribute('aria-expanded')).to.equal('false');
    expect(all(element, 'table')).to.deep.equal([]);
    await press(element, 'NPS');
    expect(name.getAttribute('aria-expanded')).to.equal('true');
    expect(text(element)).to.contain('Andelen som svarade 9–10 minus andelen som svarade 0–6');
    expect(all(one(element, 'table'), 'row').map(text)).to.deep.equal([
      'Period Värde Antal',
      'Q3 45 100',
      'Q4 15 100',
    ]);
    await press(element, 'NPS');
    expect(all(element, 'table')).to.deep.equal([]);
  });

  it('stays open when the host gives the figures anew', async () => {
    const element = await mountKpis();
    await press(element, 'NPS');
    element.figures = [unknownTime, fallenNps];
    await settled(element);
    expect(all(figureOf(element, 'NPS'), 'table')).to.have.length(1);
  });

  it('is a target for a thumb', async () => {
    const element = await mountKpis();
    for (const button of all(element, 'button')) {
      expect(button.getBoundingClientRect().height, text(button)).to.be.at.least(44);
    }
  });
});

describe('figures that cannot be shown', () => {
  const bad = { figure: 'csat', periods: [{ value: 120, n: 40 }] };

  it('are left out, the page says so and the console says why, without the value', async () => {
    const element = await mountKpis({ figures: [bad, fallenNps] });
    expect(names(element)).to.deep.equal(['NPS']);
    expect(text(element)).to.contain('En siffra har fel i underlaget och visas inte.');
    expect(told.warnings).to.deep.equal([
      'kund-diagnos: figures.0.periods.0.value: expected a number from 0 to 100. It is not shown.',
    ]);
  });

  it('are all that there is', async () => {
    const element = await mountKpis({ figures: [bad] });
    expect(text(element)).to.equal('Kundernas siffror En siffra har fel i underlaget och visas inte.');
  });

  it('are no list', async () => {
    const element = Object.assign(document.createElement('kund-diagnos-kpis'), { figures: { nps: 15 } });
    host('').append(element);
    await until(() => text(element) === 'Resultatet kan inte visas just nu.', 'the message');
  });
});

describe('the language', () => {
  it('changes every word and every number', async () => {
    const element = await mountKpis({ figures: [steadyCsat] });
    expect(text(element)).to.contain('81,5 %');
    element.locale = 'en';
    await until(() => text(element).includes('Customer figures'), 'English');
    expect(text(element)).to.contain('81.5 %').and.to.contain('Belongs to');
  });

  it('names the areas of the host’s own instrument', async () => {
    const instrument = pulse();
    const [area, { name }] = Object.entries(instrument.texts.sv!.questions)[0]!;
    const element = await mountKpis({ instrument, figures: [{ ...steadyCsat, areas: ['voc', area] }] });
    expect(text(element)).to.contain(`Hör till ${name}`).and.not.contain('VoC');
  });
});

describe('the figures leave the page', () => {
  it('as text', async () => {
    const copied: string[] = [];
    stubClipboard((words) => Promise.resolve(void copied.push(words)));
    const element = await mountKpis({ figures: [fallenNps] });
    one(element, 'button', 'Kopiera som text').click();
    await until(() => text(element).includes('Siffrorna är kopierade.'), 'that it is copied');
    expect(copied[0]).to.match(/^Kundernas siffror\nEn siffra har fallit: NPS\.\n\nNPS: 15/u);
  });

  it('as text to copy by hand where the browser does not allow it', async () => {
    stubClipboard(() => Promise.reject(new Error('no')));
    const element = await mountKpis({ figures: [fallenNps] });
    one(element, 'button', 'Kopiera som text').click();
    const field = await until(() => all(element, 'textbox')[0], 'the text');
    expect((field as HTMLTextAreaElement).value).to.contain('NPS: 15');
  });

  it('as a table and as data', async () => {
    const element = await mountKpis({ figures: [fallenNps] });
    const table = await saved(element, 'Kalkylblad (CSV)');
    expect([table.name, table.type]).to.deep.equal(['kundsiffror.csv', 'text/csv']);
    expect((await textOf(table)).split('\r\n')[2]).to.match(/^NPS;;Q4;15;poäng;100;40;;Har fallit;/u);
    const data = await saved(element, 'Data (JSON)');
    expect(data.name).to.equal('kundsiffror.json');
    expect(JSON.parse(await textOf(data))).to.have.property('kind', 'kund-diagnos-figures');
  });

  it('on paper', async () => {
    const print = stub(window, 'print');
    one(await mountKpis(), 'button', 'Skriv ut').click();
    expect(print.calledOnce).to.equal(true);
  });
});
