import { useState } from 'react';
import 'kund-diagnos/define/kund-diagnos';
import { postTo } from 'kund-diagnos/storage';
import { Group } from './Group';

const save = postTo('/api/responses');
// What the page knows of those who are signed in.
const known = { 'draft-key': 'diagnos', segments: { role: 'Kundteam' } };

export function App() {
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
        <kund-diagnos {...known} onkd-submit={(event) => save(event)}>
          <p slot="privacy">Ingen ser vem som har svarat vad.</p>
        </kund-diagnos>
      ) : (
        <Group />
      )}
    </>
  );
}
