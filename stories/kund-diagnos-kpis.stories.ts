import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/kund-diagnos-kpis.js';
import type { FigureInput, LocalizedInstrument } from '../src/elements/index.js';
import { kundorientering } from '../src/instruments/index.js';
import { click, see, steps } from './support/actions.js';
import { onEveryScreen, type ConditionName, type Walked } from './support/conditions.js';
import { clipboard, noClipboard } from './support/fakes.js';
import { arabic } from './support/instruments.js';
import * as kpis from './support/kpis.js';

interface Args {
  figures: readonly FigureInput[] | null;
  instrument: LocalizedInstrument | typeof kundorientering;
  dir: 'ltr' | 'rtl';
}

const meta = {
  title: 'Elements/kund-diagnos-kpis',
  component: 'kund-diagnos-kpis',
  args: { figures: kpis.mixed, instrument: kundorientering, dir: 'ltr' },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
  render: (args) => html`
    <div dir=${args.dir}>
      <kund-diagnos-kpis .instrument=${args.instrument} .figures=${args.figures}></kund-diagnos-kpis>
    </div>
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

const everywhere: readonly ConditionName[] = [...onEveryScreen, 'dark', 'forced colours', 'English', 'print'];
const onScreens: readonly ConditionName[] = [
  'laptop',
  'phone',
  '320 px',
  'dark',
  'forced colours',
  'English laptop',
  'print',
];

/** One has fallen, one is rising where lower is better, one is of too few, and one is not known yet. */
export const Mixed: Story = { parameters: { conditions: everywhere } satisfies Walked };

export const AllWell: Story = {
  args: { figures: kpis.well },
  parameters: { conditions: everywhere } satisfies Walked,
};

export const OneFallen: Story = {
  args: { figures: [kpis.csat, kpis.retained, kpis.fallenNps] },
  parameters: { conditions: onScreens } satisfies Walked,
};

/** What a figure counts, and each of its periods. */
export const Open: Story = {
  parameters: { conditions: everywhere } satisfies Walked,
  play: steps(see('.name'), click('.name', /NPS/), see('.details table')),
};

export const Falling: Story = { args: { figures: [kpis.falling, kpis.csat] } };

export const BelowLimit: Story = { args: { figures: [kpis.csat, kpis.belowLimit] } };

export const TooFew: Story = { args: { figures: [kpis.tooFew] } };

/** There was nobody to divide by. */
export const NoDenominator: Story = { args: { figures: [kpis.noDenominator] } };

export const NotYetKnown: Story = { args: { figures: [kpis.notYetKnown] } };

/** 0 is a value, and no nothing. */
export const Zero: Story = { args: { figures: [kpis.zero] } };

export const LowerIsBetter: Story = { args: { figures: [kpis.risingChurn, kpis.steadyChurn] } };

export const Money: Story = {
  args: { figures: [kpis.money] },
  parameters: { conditions: ['laptop', 'phone', 'English laptop'] } satisfies Walked,
};

/** A figure of the host's own, in a unit of its own. */
export const OwnFigure: Story = {
  args: { figures: [kpis.own] },
  play: steps(click('.name'), see('.details table')),
};

/** Nothing to compare with, and nothing known of chance: no warning, and no good news either. */
export const NotJudged: Story = { args: { figures: [kpis.first, kpis.notTested] } };

export const Many: Story = {
  args: { figures: kpis.many },
  parameters: { conditions: ['laptop', 'phone', 'print'] } satisfies Walked,
};

/** One of two cannot be shown. The console says which, and why. */
export const BadAmongGood: Story = {
  args: { figures: [kpis.nps, { ...kpis.csat, target: '80' as never }] },
  parameters: { conditions: ['laptop', 'phone'], expectedConsole: /figures\.1\.target/ } satisfies Walked,
};

export const Empty: Story = { args: { figures: [] }, parameters: { conditions: onScreens } satisfies Walked };

/** What was given is no list. */
export const Rejected: Story = {
  args: { figures: { nps: 15 } as never },
  parameters: { conditions: ['laptop'], expectedConsole: /figures/ } satisfies Walked,
};

export const Copied: Story = {
  beforeEach: clipboard,
  play: steps(click('.export button', /Kopiera|Copy/), see('.export p[role=status]', /kopierade|copied/)),
};

/** The browser does not let the page copy: the text is there to be copied by hand. */
export const NotCopied: Story = {
  beforeEach: noClipboard,
  play: steps(click('.export button', /Kopiera|Copy/), see('.export textarea')),
};

/** As long as texts may be, emoji, what looks like markup, and a script that runs the other way. */
export const LongTexts: Story = {
  args: { figures: kpis.longTexts },
  parameters: { conditions: everywhere } satisfies Walked,
  play: steps(click('.name'), see('.details table')),
};

/** A host's own questions have other areas, and a page from right to left. */
export const RightToLeft: Story = { args: { instrument: arabic, dir: 'rtl' } };
