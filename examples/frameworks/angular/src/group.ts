import { Component, CUSTOM_ELEMENTS_SCHEMA, resource } from '@angular/core';
import 'kund-diagnos/define/kund-diagnos-group-result';
import type { Tally } from 'kund-diagnos/scoring';

@Component({
  selector: 'app-group',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @let shown = group.value();
    <kund-diagnos-group-result [tally]="shown?.tally" [invited]="shown?.invited" />
  `,
})
export class Group {
  protected readonly group = resource<{ tally: Tally; invited: number }, unknown>({
    loader: async ({ abortSignal }) => {
      const response = await fetch('/api/group', { signal: abortSignal });
      return response.json();
    },
  });
}
