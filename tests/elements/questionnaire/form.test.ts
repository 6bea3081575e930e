import { expect } from 'chai';
import { spy, stub } from 'sinon';
import '../../../src/entries/define/kund-diagnos-questionnaire.js';
import type { KundDiagnosQuestionnaire } from '../../../src/elements/index.js';
import { kundorientering } from '../../../src/instruments/index.js';
import '../support/console.js';
import { press } from '../support/keyboard.js';
import { drawn, host, mount, pause, settled } from '../support/mount.js';
import {
  answer,
  answersOf,
  chosen,
  draftOf,
  flush,
  groups,
  NO_ANSWERS,
  radios,
  storing,
  strings,
  submit,
  TEN_ANSWERS,
} from '../support/questionnaire.js';
import { all, expectFocus, focused, nameOf, one, text } from '../support/see.js';

const { sv, en } = strings;

async function inForm(attributes: string, around: (inner: string) => string = (inner) => inner) {
  const element = `<kund-diagnos-questionnaire ${attributes}></kund-diagnos-questionnaire>`;
  const root = host(`<form>${around(element)}<button>Spara</button></form>`);
  const form = root.querySelector('form')!;
  const submits: Event[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submits.push(event);
  });
  const questionnaire = root.querySelector('kund-diagnos-questionnaire')!;
  await drawn(questionnaire);
  return { form, element: questionnaire, submits };
}

/** The element's value in the form's data. */
const valueIn = (form: HTMLFormElement, name = 'diagnosis') => {
  const value = new FormData(form).get(name);
  return value === null ? null : (JSON.parse(value as string) as Record<string, unknown>);
};

describe('the questionnaire in a form', () => {
  it('has no button of its own that submits', async () => {
    const { form, element } = await inForm('name="diagnosis"');
    expect(all(form, 'button').map(nameOf)).to.deep.equal(['Spara']);
    expect(element.form === form).to.equal(true);
    expect((await mount('kund-diagnos-questionnaire')).form).to.equal(null);
  });

  it('has the response as its value, as JSON', async () => {
    const { form, element } = await inForm('name="diagnosis"');
    expect(valueIn(form)).to.equal(null);
    element.segments = { role: 'CS' };
    await answer(element, TEN_ANSWERS);
    expect(valueIn(form)).to.deep.equal({
      id: element.draft!.id,
      instrument: 'kundorientering',
      version: 1,
      answers: answersOf(TEN_ANSWERS),
      segments: { role: 'CS' },
    });
    await answer(element, '5');
    expect(valueIn(form)!['answers']).to.deep.equal({ ...answersOf(TEN_ANSWERS), icp: 5 });
  });

  it('has no value without a name', async () => {
    const { form, element } = await inForm('');
    await answer(element, TEN_ANSWERS);
    expect([...new FormData(form)]).to.deep.equal([]);
  });

  it('is optional unless required', async () => {
    const { form, submits } = await inForm('name="diagnosis"');
    form.requestSubmit();
    expect(submits).to.have.length(1);
  });

  it('with `required` blocks the form until every statement is answered', async () => {
    const { form, element, submits } = await inForm('name="diagnosis" required');
    await answer(element, '123451234');
    expect(element.matches(':invalid')).to.equal(true);
    form.requestSubmit();
    expect(submits).to.have.length(0);
    await answer(element, TEN_ANSWERS);
    expect(element.matches(':valid')).to.equal(true);
    form.requestSubmit();
    expect(submits).to.have.length(1);
  });

  it('gives the browser a message in its language', async () => {
    const { element } = await inForm('name="diagnosis" required');
    expect(element.validationMessage).to.equal(sv.validationMessage);
    element.locale = 'en';
    await settled(element);
    expect(element.validationMessage).to.equal(en.validationMessage);
  });

  it('lists what is unanswered, and moves the focus there, when the form is blocked', async () => {
    const { form, element, submits } = await inForm('name="diagnosis" required');
    await answer(element, '12');
    expect(all(element, 'link')).to.have.length(0);
    form.requestSubmit();
    expect(nameOf(focused()!)).to.equal(sv.unansweredCount(8));
    expect(submits).to.have.length(0);
    one(element, 'link', 'VoC & insikter').click();
    await settled(element);
    expect(groups(element).indexOf(focused()!.closest('fieldset')!)).to.equal(2);
    await answer(element, TEN_ANSWERS);
    expect(all(element, 'link')).to.have.length(0);
    form.requestSubmit();
    expect(submits).to.have.length(1);
  });

  it('lists it on the page that is shown, one at a time', async () => {
    const { form, element } = await inForm('name="diagnosis" required paged');
    one(element, 'button', 'Nästa').click();
    await settled(element);
    one(form, 'button', 'Spara').focus();
    form.requestSubmit();
    expect(nameOf(focused()!)).to.equal(sv.unansweredCount(10));
  });

  it('leaves the focus to an invalid control before it', async () => {
    const { form, element } = await inForm(
      'name="diagnosis" required',
      (inner) => `<input required>${inner}`,
    );
    one(form, 'button', 'Spara').click();
    expectFocus(form.querySelector('input'));
    await settled(element);
    one(element, 'group', sv.unansweredCount(10));
  });

  it('is reset with the form', async () => {
    const { form, element } = await inForm('name="diagnosis" required');
    await answer(element, TEN_ANSWERS);
    form.reset();
    await settled(element);
    expect(chosen(element)).to.equal(NO_ANSWERS);
    expect(valueIn(form)).to.equal(null);
    expect(element.matches(':invalid')).to.equal(true);
  });

  it('is disabled and enabled with its fieldset', async () => {
    const { form, element, submits } = await inForm(
      'name="diagnosis" required',
      (inner) => `<fieldset id="host">${inner}</fieldset>`,
    );
    await answer(element, '12');
    const fieldset = form.querySelector('fieldset')!;
    fieldset.disabled = true;
    await settled(element);
    expect(
      groups(element)
        .flatMap(radios)
        .every((radio) => radio.matches(':disabled')),
    ).to.equal(true);
    expect(valueIn(form)).to.equal(null);
    form.requestSubmit();
    expect(submits).to.have.length(1);
    fieldset.disabled = false;
    await settled(element);
    expect(
      groups(element)
        .flatMap(radios)
        .some((radio) => radio.matches(':disabled')),
    ).to.equal(false);
    expect(chosen(element)).to.equal('1200000000');
  });

  it('is disabled by its own attribute', async () => {
    const { form, element } = await inForm('name="diagnosis" disabled');
    expect(
      groups(element)
        .flatMap(radios)
        .every((radio) => radio.matches(':disabled')),
    ).to.equal(true);
    expect(valueIn(form)).to.equal(null);
  });

  it('does not submit the form when Enter is pressed on a radio button', async () => {
    const { element, submits } = await inForm('name="diagnosis"');
    element.focus();
    focused()!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
    );
    expect(submits).to.have.length(0);
  });

  it('restores the answers from the form’s state', async () => {
    const values = spy(ElementInternals.prototype, 'setFormValue');
    const { element } = await inForm('name="diagnosis"');
    await answer(element, '345');
    const [, state] = values.lastCall.args;
    const again = await inForm('name="diagnosis"');
    again.element.formStateRestoreCallback(state);
    await settled(again.element);
    expect(chosen(again.element)).to.equal('3450000000');
    expect(valueIn(again.form)).to.deep.equal(valueIn(element.form!));
  });

  it('starts without answers from a state that is not its own', async () => {
    const { element } = await inForm('name="diagnosis"');
    for (const state of ['{"draft":7}', 'null', null]) element.formStateRestoreCallback(state);
    await settled(element);
    expect(element.answers).to.deep.equal({});
  });
});

describe('what a form knows is current when an event is heard', () => {
  /** Records the number of answers in the form, and its validity, at each event of these types. */
  function record(form: HTMLFormElement, ...types: string[]) {
    const heard: [type: string, answered: number, valid: boolean][] = [];
    for (const type of types) {
      form.addEventListener(type, () => {
        const answers = valueIn(form)?.['answers'] ?? {};
        heard.push([type, Object.keys(answers).length, form.matches(':valid')]);
      });
    }
    return heard;
  }
  const CHANGES = ['kd-draft', 'kd-answer', 'input', 'change'];

  it('at every answer: no event is one answer behind', async () => {
    const { form, element } = await inForm('name="diagnosis" required');
    const heard = record(form, ...CHANGES);
    await answer(element, TEN_ANSWERS);
    expect(heard).to.deep.equal(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((count) => CHANGES.map((type) => [type, count, count === 10])),
    );
  });

  it('so that a listener may submit at the tenth answer', async () => {
    const { form, element, submits } = await inForm('name="diagnosis" required');
    const sent: unknown[] = [];
    form.addEventListener('submit', () => sent.push(valueIn(form)?.['answers']));
    form.addEventListener('kd-answer', ({ answered, total }) => {
      if (answered === total) form.requestSubmit();
    });
    await answer(element, TEN_ANSWERS);
    expect(submits).to.have.length(1);
    expect(sent).to.deep.equal([answersOf(TEN_ANSWERS)]);
  });

  it('after `form.reset()`, `element.reset()` and clearing, in the same turn', async () => {
    const { form, element } = await inForm('name="diagnosis" required draft-key="mine"');
    for (const reset of [
      () => {
        form.reset();
      },
      () => {
        element.reset();
      },
      () => {
        one(element, 'button', sv.confirmClear).click();
      },
      () => {
        element.value = '';
      },
    ]) {
      await answer(element, TEN_ANSWERS);
      const heard = record(form, 'kd-draft');
      expect(form.checkValidity()).to.equal(true);
      reset();
      expect([valueIn(form), form.checkValidity(), element.value]).to.deep.equal([null, false, '']);
      expect(heard).to.deep.equal([['kd-draft', 0, false]]);
      await settled(element);
      expect([valueIn(form), localStorage.length]).to.deep.equal([null, 0]);
    }
  });

  it('after each property, in the same turn', async () => {
    const { form, element } = await inForm('name="diagnosis"');
    await answer(element, '12');
    element.name = 'other';
    expect([valueIn(form), valueIn(form, 'other')?.['answers']]).to.deep.equal([null, answersOf('12')]);
    element.segments = { role: 'CS' };
    expect(valueIn(form, 'other')?.['segments']).to.deep.equal({ role: 'CS' });
    element.required = true;
    expect([element.checkValidity(), form.matches(':valid')]).to.deep.equal([false, false]);
    element.required = false;
    expect([element.checkValidity(), form.matches(':valid')]).to.deep.equal([true, true]);
    element.disabled = true;
    expect([valueIn(form, 'other'), element.willValidate]).to.deep.equal([null, false]);
    element.disabled = false;
    expect([valueIn(form, 'other')?.['answers'], element.willValidate]).to.deep.equal([
      answersOf('12'),
      true,
    ]);
    element.draft = draftOf('555', { id: 'b' });
    expect(valueIn(form, 'other')?.['id']).to.equal('b');
    element.draftKey = 'mine';
    expect(valueIn(form, 'other')?.['id']).to.equal('b');
    element.draftKey = 'another';
    expect(valueIn(form, 'other')).to.equal(null);
    await settled(element);
    expect(valueIn(form, 'other')).to.equal(null);
  });

  for (const nothing of [undefined, null, '', false]) {
    it(`with a name that is nothing has no value: ${JSON.stringify([nothing])}`, async () => {
      const { form, element } = await inForm('name="diagnosis"');
      await answer(element, '12');
      Reflect.set(element, 'name', nothing);
      expect([...new FormData(form)]).to.deep.equal([]);
      await settled(element);
      expect([...new FormData(form)]).to.deep.equal([]);
    });
  }

  it('says nothing twice, and nothing of its own to whoever listens outside a form', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    const types: string[] = [];
    for (const type of ['input', 'change']) {
      element.parentElement!.addEventListener(type, (event) => {
        expect(event.target === element).to.equal(true);
        types.push(type);
      });
    }
    await answer(element, '12');
    expect(types).to.deep.equal(['input', 'change', 'input', 'change']);
  });

  for (const [what, choose] of [
    [
      'the mouse',
      (group: HTMLElement) =>
        Promise.resolve(radios(group)[2]!).then((radio) => {
          radio.click();
        }),
    ],
    ['an arrow', () => press(' ', 'ArrowRight', 'ArrowRight')],
    ['a digit', () => press('3')],
  ] as const) {
    it(`hears \`input\` and then \`change\` of an answer by ${what}, each with the answer`, async () => {
      const { form, element } = await inForm('name="diagnosis"');
      const heard: [string, unknown, boolean][] = [];
      for (const type of ['input', 'change']) {
        form.addEventListener(type, ({ target }) => {
          heard.push([
            type,
            (valueIn(form)?.['answers'] as Record<string, number>)['icp'],
            target === element,
          ]);
        });
      }
      element.focus();
      await choose(groups(element)[0]!);
      expect(heard.slice(-2)).to.deep.equal([
        ['input', 3, true],
        ['change', 3, true],
      ]);
      expect(heard.map(([type]) => type)).to.deep.equal(
        heard.map((_, index) => (index % 2 === 0 ? 'input' : 'change')),
      );
    });
  }
});

describe('a check that is no attempt to submit', () => {
  const marks = (element: Element) => text(element).split(sv.unanswered).length - 1;
  const shows = (element: Element) => [all(element, 'link').length, marks(element)];

  for (const [what, check] of [
    ['form.checkValidity()', (form: HTMLFormElement) => form.checkValidity()],
    [
      'element.checkValidity()',
      (_: HTMLFormElement, element: KundDiagnosQuestionnaire) => element.checkValidity(),
    ],
    [
      'form.checkValidity(), after which a script moves the focus',
      (form: HTMLFormElement, element: KundDiagnosQuestionnaire) => {
        const isValid = form.checkValidity();
        element.focus();
        one(form, 'button', 'Spara').focus();
        return isValid;
      },
    ],
    [':invalid', (form: HTMLFormElement) => !form.matches(':invalid')],
  ] as const) {
    it(`shows nothing: ${what}`, async () => {
      const { form, element } = await inForm('name="diagnosis" required');
      const invalid = spy();
      element.addEventListener('invalid', invalid);
      const before = text(element);
      expect(check(form, element)).to.equal(false);
      await settled(element);
      await pause();
      expect([shows(element), text(element) === before]).to.deep.equal([[0, 0], true]);
      expect(invalid.callCount).to.equal(what.includes('checkValidity') ? 1 : 0);
    });
  }

  for (const [what, attempt] of [
    [
      'form.requestSubmit()',
      (form: HTMLFormElement) => {
        form.requestSubmit();
      },
    ],
    ['form.reportValidity()', (form: HTMLFormElement) => form.reportValidity()],
    [
      'element.reportValidity()',
      (_: HTMLFormElement, element: KundDiagnosQuestionnaire) => element.reportValidity(),
    ],
    [
      'element.submit()',
      (_: HTMLFormElement, element: KundDiagnosQuestionnaire) => {
        element.submit();
      },
    ],
    [
      'a click on the button',
      (form: HTMLFormElement) => {
        one(form, 'button', 'Spara').click();
      },
    ],
  ] as const) {
    it(`an attempt shows what is unanswered, once there is one: ${what}`, async () => {
      const { form, element } = await inForm('name="diagnosis" required');
      form.checkValidity();
      await pause();
      await answer(element, '12');
      expect(shows(element)).to.deep.equal([0, 0]);
      attempt(form, element);
      await settled(element);
      expect(shows(element)).to.deep.equal([8, 8]);
      form.reset();
      await settled(element);
      expect(shows(element)).to.deep.equal([0, 0]);
    });
  }

  for (const mode of ['open', 'closed'] as const) {
    for (const [how, attempt] of [
      [
        'by a script',
        (form: HTMLFormElement) => {
          form.requestSubmit();
        },
      ],
      [
        'by its button',
        (form: HTMLFormElement) => {
          form.querySelector('button')!.click();
        },
      ],
    ] as const) {
      it(`of an unchecked form in a shadow root that is ${mode}, an attempt ${how} shows it: its events stay inside`, async () => {
        const root = host('').attachShadow({ mode });
        root.innerHTML = `<form novalidate><kund-diagnos-questionnaire name="diagnosis" required></kund-diagnos-questionnaire>
          <button>Spara</button></form>`;
        const form = root.querySelector('form')!;
        form.addEventListener('submit', (event) => {
          event.preventDefault();
        });
        const element = root.querySelector('kund-diagnos-questionnaire')!;
        await drawn(element);
        expect(text(element)).not.to.include(sv.unanswered);
        attempt(form);
        await settled(element);
        expect(text(element)).to.include(sv.unanswered);
      });
    }
  }

  it('of a form that the browser does not check, an attempt shows it as well', async () => {
    const { form, element, submits } = await inForm('name="diagnosis" required');
    form.noValidate = true;
    form.requestSubmit();
    await settled(element);
    expect([submits.length, ...shows(element)]).to.deep.equal([1, 10, 10]);
  });
});

describe('a form control like the browser’s own', () => {
  it('has their interface', async () => {
    const { form, element } = await inForm('name="diagnosis" required');
    expect([element.type, element.name, element.value]).to.deep.equal([
      'kund-diagnos-questionnaire',
      'diagnosis',
      '',
    ]);
    expect([element.willValidate, element.validity.valid, element.validity.valueMissing]).to.deep.equal([
      true,
      false,
      true,
    ]);
    expect([element.checkValidity(), element.validationMessage]).to.deep.equal([false, sv.validationMessage]);
    expect(form.elements.namedItem('diagnosis') === element).to.equal(true);
    await answer(element, TEN_ANSWERS);
    expect([element.checkValidity(), element.reportValidity(), element.validationMessage]).to.deep.equal([
      true,
      true,
      '',
    ]);
    expect(JSON.parse(element.value)).to.deep.equal(valueIn(form));
  });

  it('may be kept from being submitted by the page', async () => {
    const { form, element, submits } = await inForm('name="diagnosis"');
    element.setCustomValidity('Välj en roll först.');
    expect([element.validity.customError, element.validationMessage, form.checkValidity()]).to.deep.equal([
      true,
      'Välj en roll först.',
      false,
    ]);
    form.requestSubmit();
    expect(submits).to.have.length(0);
    await answer(element, TEN_ANSWERS);
    expect(element.validationMessage).to.equal('Välj en roll först.');
    element.setCustomValidity('');
    expect([element.validity.valid, element.validationMessage]).to.deep.equal([true, '']);
    form.requestSubmit();
    expect(submits).to.have.length(1);
  });

  it('has a value that can be set: what it gave, another, and none', async () => {
    const { form, element } = await inForm('name="diagnosis"');
    await answer(element, '123');
    const three = element.value;
    await answer(element, '5551');
    element.value = three;
    expect([element.value, element.answers]).to.deep.equal([three, answersOf('123')]);
    await settled(element);
    expect(chosen(element)).to.equal('1230000000');
    element.value = JSON.stringify({ ...draftOf('44'), id: 'b' });
    expect([valueIn(form)?.['id'], element.answers]).to.deep.equal(['b', answersOf('44')]);
    for (const nothing of ['', null, undefined]) {
      element.value = three;
      element.value = nothing;
      expect([element.value, valueIn(form), element.answers]).to.deep.equal(['', null, {}]);
    }
  });

  it('keeps its value when what is set is no response', async () => {
    const { element } = await inForm('name="diagnosis"');
    await answer(element, '123');
    const three = element.value;
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const texts = ['hello', '7', '[]', '{"id":"a"}', '{"__proto__":null}'];
    const others: unknown[] = [
      JSON.parse(three),
      Symbol('a'),
      7,
      NaN,
      true,
      false,
      [],
      () => three,
      revoked.proxy,
    ];
    for (const garbage of [...texts, ...others]) {
      element.value = garbage as string;
      await settled(element);
      expect(element.value).to.equal(three);
    }
  });

  it('has no value from before a reset, though it was not shown yet', async () => {
    const form = host('<form></form>').querySelector('form')!;
    const element = document.createElement('kund-diagnos-questionnaire');
    Object.assign(element, { name: 'diagnosis', value: JSON.stringify(draftOf('12')) });
    form.append(element);
    element.formStateRestoreCallback(JSON.stringify(draftOf('34')));
    form.reset();
    await drawn(element);
    expect([element.value, valueIn(form)]).to.deep.equal(['', null]);
  });

  it('loses nothing that this browser stores when an empty value is set before there is any', async () => {
    for (const nothing of ['', null, undefined]) {
      localStorage.setItem('kund-diagnos:mine', JSON.stringify({ stored: Date.now(), draft: draftOf('12') }));
      const element = document.createElement('kund-diagnos-questionnaire');
      Object.assign(element, { draftKey: 'mine', value: nothing });
      host('').append(element);
      element.value = nothing;
      await drawn(element);
      expect(chosen(element)).to.equal('1200000000');
    }
  });

  it('has its labels, and a click on one moves the focus to the first statement', async () => {
    const root = host('<label for="diagnosis">Er diagnos</label><p>Hej</p>');
    const element = await mount('kund-diagnos-questionnaire', { id: 'diagnosis' }, root);
    expect([...element.labels]).to.deep.equal([root.querySelector('label')]);
    root.querySelector('label')!.click();
    expectFocus(radios(groups(element)[0]!)[0]);
    await answer(element, '3');
    (focused() as HTMLElement).blur();
    root.querySelector('label')!.click();
    expectFocus(radios(groups(element)[0]!)[2]);
  });

  it('leaves the focus where it is when somebody clicks beside the statements', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    element.style.padding = '50px';
    const { left, top } = element.getBoundingClientRect();
    const beside = { detail: 1, clientX: left + 5, clientY: top + 5, bubbles: true, composed: true };
    element.dispatchEvent(new MouseEvent('click', beside));
    expectFocus(document.body);
  });
});

describe('a form that is found later, or lost', () => {
  const hasButton = (element: Element) => all(element, 'button', sv.submit).length > 0;

  it('is followed when `form` is set afterwards, and taken away', async () => {
    const root = host('<form id="later"><button>Spara</button></form>');
    const form = root.querySelector('form')!;
    const element = await mount('kund-diagnos-questionnaire', { name: 'diagnosis' }, root);
    await answer(element, '12');
    expect([element.form, hasButton(element)]).to.deep.equal([null, true]);
    element.setAttribute('form', 'later');
    expect(element.form === form).to.equal(true);
    expect(valueIn(form)?.['answers']).to.deep.equal(answersOf('12'));
    await settled(element);
    expect(hasButton(element)).to.equal(false);
    element.removeAttribute('form');
    await settled(element);
    expect([element.form, hasButton(element), chosen(element)]).to.deep.equal([null, true, '1200000000']);
  });

  it('is followed when `form` is set as a property, as React 19 does for an attribute', async () => {
    const root = host('<form id="later"></form>');
    const form = root.querySelector('form')!;
    const element = await mount('kund-diagnos-questionnaire', { name: 'diagnosis' }, root);
    element.form = 'later';
    expect([element.form, element.getAttribute('form')]).to.deep.equal([form, 'later']);
    for (const nothing of [undefined, null, '']) {
      element.form = form;
      expect(element.form).to.equal(form);
      element.form = nothing;
      expect([element.form, element.hasAttribute('form')]).to.deep.equal([null, false]);
    }
  });

  it('is followed when the `<form>` comes after the element, and goes', async () => {
    const root = host(
      '<kund-diagnos-questionnaire name="diagnosis" form="later"></kund-diagnos-questionnaire>',
    );
    const element = root.querySelector('kund-diagnos-questionnaire')!;
    await drawn(element);
    await answer(element, '12');
    expect(hasButton(element)).to.equal(true);
    const form = Object.assign(document.createElement('form'), { id: 'later' });
    root.append(form);
    await settled(element);
    expect([element.form === form, hasButton(element)]).to.deep.equal([true, false]);
    expect(valueIn(form)?.['answers']).to.deep.equal(answersOf('12'));
    form.remove();
    await settled(element);
    expect([element.form, hasButton(element), chosen(element)]).to.deep.equal([null, true, '1200000000']);
  });

  it('is followed when the element is moved into one, to another, and out', async () => {
    const root = host('<form></form><form></form>');
    const [first, second] = root.querySelectorAll('form');
    const element = await mount('kund-diagnos-questionnaire', { name: 'diagnosis', required: true }, root);
    await answer(element, '12');
    for (const form of [first!, second!]) {
      form.append(element);
      await settled(element);
      expect([element.form === form, hasButton(element)]).to.deep.equal([true, false]);
      expect([valueIn(form)?.['answers'], form.checkValidity()]).to.deep.equal([answersOf('12'), false]);
    }
    expect([...new FormData(first)]).to.deep.equal([]);
    root.append(element);
    await settled(element);
    expect([element.form, hasButton(element)]).to.deep.equal([null, true]);
    const saves = storing();
    await answer(element, TEN_ANSWERS);
    await submit(element);
    expect(saves).to.have.length(1);
  });
});

describe('a form before the statements are there', () => {
  /** An element in a form that waits for its instrument. */
  function waiting(attributes: string) {
    const root = host(
      `<form><kund-diagnos-questionnaire name="diagnosis" ${attributes}></kund-diagnos-questionnaire></form>`,
    );
    const element = root.querySelector('kund-diagnos-questionnaire')!;
    element.instrument = null;
    return { form: root.querySelector('form')!, element };
  }

  it('is not submitted without answers that are required', async () => {
    const { form, element } = waiting('required');
    await element.updateComplete;
    const submits = spy((event: Event) => {
      event.preventDefault();
    });
    form.addEventListener('submit', submits);
    form.requestSubmit();
    expect([submits.callCount, element.validity.valueMissing]).to.deep.equal([0, true]);
    element.instrument = kundorientering;
    await drawn(element);
    expect(element.validationMessage).to.equal(sv.validationMessage);
    await answer(element, TEN_ANSWERS);
    form.requestSubmit();
    expect(submits.callCount).to.equal(1);
  });

  it('is not held up by statements that can never be shown', async () => {
    const { form, element } = waiting('required');
    element.instrument = {};
    await element.updateComplete;
    expect(form.checkValidity()).to.equal(true);
  });

  it('keeps the state that it restores until they are, whatever else is set', async () => {
    const state = JSON.stringify(draftOf('345', { edits: 3 }));
    for (const [others, expected] of [
      [() => null, '3450000000'],
      [(element: KundDiagnosQuestionnaire) => (element.draft = null), '3450000000'],
      [(element: KundDiagnosQuestionnaire) => (element.draft = undefined), '3450000000'],
      [(element: KundDiagnosQuestionnaire) => (element.value = ''), '3450000000'],
      [(element: KundDiagnosQuestionnaire) => (element.draft = draftOf('1', { edits: 9 })), '1450000000'],
      [(element: KundDiagnosQuestionnaire) => (element.draft = draftOf('1', { edits: 1 })), '3450000000'],
    ] as const) {
      for (const isStateFirst of [true, false]) {
        const { form, element } = waiting('');
        if (isStateFirst) element.formStateRestoreCallback(state);
        others(element);
        if (!isStateFirst) element.formStateRestoreCallback(state);
        await element.updateComplete;
        element.instrument = kundorientering;
        await drawn(element);
        expect(chosen(element)).to.equal(expected);
        expect(valueIn(form)?.['answers']).to.deep.equal(element.answers);
        element.remove();
      }
    }
  });

  it('keeps a draft of the host’s when the state that it restores is none', async () => {
    for (const state of [null, 'null', '', 'hello', '{"draft":7}']) {
      const { element } = waiting('');
      element.draft = draftOf('12');
      element.formStateRestoreCallback(state);
      await element.updateComplete;
      element.instrument = kundorientering;
      await drawn(element);
      expect(chosen(element)).to.equal('1200000000');
    }
  });
});

describe('a DOM without a browser behind it', () => {
  const works = async () => {
    const saves = storing();
    const { element } = await inForm('name="diagnosis" required', (inner) => `<fieldset>${inner}</fieldset>`);
    await answer(element, TEN_ANSWERS);
    expect([chosen(element), element.draft?.answers]).to.deep.equal([TEN_ANSWERS, answersOf(TEN_ANSWERS)]);
    element.focus();
    element.setCustomValidity('Välj en roll först.');
    expect([element.checkValidity(), element.reportValidity(), element.validationMessage]).to.deep.equal([
      false,
      false,
      'Välj en roll först.',
    ]);
    element.setCustomValidity('');
    expect([element.checkValidity(), element.reportValidity(), element.validity.valid]).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect([element.labels.length, element.willValidate]).to.deep.equal([0, false]);
    expect(JSON.parse(element.value)).to.have.property('id', element.draft!.id);
    element.submit();
    await settled(element);
    saves[0]!.reject();
    await flush(element);
    element.submit();
    saves[1]!.resolve();
    await flush(element);
    expect(element.savedResponse?.answers).to.deep.equal(answersOf(TEN_ANSWERS));
    element.reset();
    await settled(element);
    expect([element.value, element.checkValidity()]).to.deep.equal(['', false]);
  };

  it('draws and takes answers without `attachInternals`, as in happy-dom', async () => {
    stub(HTMLElement.prototype, 'attachInternals').value(undefined);
    stub(Element.prototype, 'scrollIntoView').value(undefined);
    await works();
  });

  it('draws and takes answers where internals have no form’s part, as in jsdom', async () => {
    stub(HTMLElement.prototype, 'attachInternals').returns({} as ElementInternals);
    stub(Element.prototype, 'scrollIntoView').value(undefined);
    stub(window, 'structuredClone').value(undefined);
    await works();
  });
});
