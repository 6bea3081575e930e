import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'kund-diagnos/define/kund-diagnos';
import { postTo } from 'kund-diagnos/storage';
import { Group } from './group';

@Component({
  selector: 'app-root',
  imports: [Group],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <nav>
      <button [attr.aria-pressed]="view() === 'answer'" (click)="view.set('answer')">Svara</button>
      <button [attr.aria-pressed]="view() === 'group'" (click)="view.set('group')">Gruppens resultat</button>
    </nav>
    @if (view() === 'answer') {
      <kund-diagnos draft-key="diagnos" [segments]="segments" (kd-submit)="save($event)">
        <p slot="privacy">Ingen ser vem som har svarat vad.</p>
      </kund-diagnos>
    } @else {
      <app-group />
    }
  `,
})
export class App {
  /** What the page knows of those who are signed in. */
  protected readonly segments = { role: 'Kundteam' };
  protected readonly save = postTo('/api/responses');
  protected readonly view = signal<'answer' | 'group'>('answer');
}
