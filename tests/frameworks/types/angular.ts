// A component that a developer writes with Angular, with one mistake. Compiled, never run: see types.test.ts.
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'kund-diagnos/define';
import type { KdAnswerEvent, KdSubmitEvent } from 'kund-diagnos/elements';

@Component({
  selector: 'app-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<kund-diagnos
    (kd-submit)="submit($event)"
    (kd-answer)="note($event)"
    (kd-saved)="note($event)"
  />`,
})
export class Page {
  submit(event: KdSubmitEvent): void {
    event.waitUntil(Promise.resolve(event.response.answers));
  }

  note(event: KdAnswerEvent): void {
    console.log(event.value);
  }
}
