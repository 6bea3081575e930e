'use client';

import 'kund-diagnos/define/kund-diagnos-group-result';
import type { KundDiagnosGroupResult } from 'kund-diagnos/elements';
import type { Tally } from 'kund-diagnos/scoring';

export function Group(group: { tally: Tally; invited: number }) {
  // React sets no object on a tag that came from the server.
  const setProperties = (element: KundDiagnosGroupResult | null) => {
    if (element) Object.assign(element, group);
  };
  return <kund-diagnos-group-result ref={setProperties} />;
}
