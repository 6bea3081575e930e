'use client';

import { useState } from 'react';
import 'kund-diagnos/define/kund-diagnos';
import type { KundDiagnos } from 'kund-diagnos/elements';
import type { Tally } from 'kund-diagnos/scoring';
import { connect } from 'kund-diagnos/storage';
import { Group } from './group';
import { save } from './server';

/** What the page knows of those who are signed in. */
const segments = { role: 'Kundteam' };

// To a tag that came from the server React adds no listener, and no object. `connect` returns what disconnects.
function connectTo(element: KundDiagnos | null) {
  if (!element) return;
  element.segments = segments;
  return connect(element, { save: (response) => save(response) });
}

export function Diagnosis({ group }: { group: { tally: Tally; invited: number } }) {
  const [view, setView] = useState<'answer' | 'group'>('answer');
  return (
    <>
      <nav>
        <button aria-pressed={view === 'answer'} onClick={() => setView('answer')}>
          Svara
        </button>
        <button aria-pressed={view === 'group'} onClick={() => setView('group')}>
          Gruppens resultat
        </button>
      </nav>
      {view === 'answer' ? (
        <kund-diagnos draft-key="diagnos" ref={connectTo}>
          <p slot="privacy">Ingen ser vem som har svarat vad.</p>
        </kund-diagnos>
      ) : (
        <Group {...group} />
      )}
    </>
  );
}
