// JSX that a developer writes with React. Compiled, never run: see types.test.ts.
/// <reference types="kund-diagnos/react" />
import { useRef } from 'react';
import type { KdSubmitEvent, KundDiagnosGroupResult } from 'kund-diagnos/elements';
import { kundorientering } from 'kund-diagnos/instruments';
import { postTo } from 'kund-diagnos/storage';
import { tally } from 'kund-diagnos/scoring';
import draft from './draft.json' with { type: 'json' };
import groups from './groups.json' with { type: 'json' };
import instrument from './instrument.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };

const counted = tally(kundorientering, []);
const submit = (event: KdSubmitEvent): void => event.waitUntil(Promise.resolve(event.response.answers));

export function Page() {
  const ref = useRef<KundDiagnosGroupResult>(null);
  return (
    <main>
      <kund-diagnos
        key="a"
        className="wide"
        draft={draft}
        instrument={instrument}
        draft-key="diagnos"
        allow-restart
        locale={null}
        segments={{ role: 'CS' }}
        onClick={(event) => event.currentTarget.start()}
        onkd-submit={submit}
        onkd-draft={(event) => event.draft?.id.length}
      >
        <p slot="privacy">…</p>
      </kund-diagnos>
      <kund-diagnos onkd-submit={postTo('/api')} onkd-answer={(event) => event.value.toFixed()} />
      <kund-diagnos-group-result
        ref={ref}
        tally={counted}
        groups={groups}
        rounds={{ 'Våren 2026': counted }}
        minimumGroupSize={5}
        onkd-decisions-change={(event) => event.decisions.chosen.length}
      />
      <kund-diagnos-meeting report={report} />
      <kund-diagnos-nps company="Nordkraft" onkd-submit={(event) => event.response.score.toFixed()} />
      <kund-diagnos-nps-result
        tally={[0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5]}
        comments={[{ score: 9, comment: 'Bra!' }]}
      />
      {/* @ts-expect-error a text is no segment */}
      <kund-diagnos segments="CS" />
      {/* @ts-expect-error a size is no tally */}
      <kund-diagnos-group-result groups={{ CS: 6 }} />
      {/* @ts-expect-error there is no such property */}
      <kund-diagnos-group-result tallies={counted} />
      {/* @ts-expect-error a customer's response has no answers */}
      <kund-diagnos-nps onkd-submit={(event) => event.response.answers} />
      {/* @ts-expect-error there is no such event property */}
      <kund-diagnos onkd-answer={(event) => event.answer} />
    </main>
  );
}
