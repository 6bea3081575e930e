import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/entries/define/kund-diagnos-outbox.js';
import { click, see, steps } from './support/actions.js';
import { onEveryScreen, type ConditionName, type Walked } from './support/conditions.js';
import { losableConnection, loseConnection } from './support/fakes.js';
import { outboxWith, rejected, waits, type Held, type Host } from './support/outbox.js';

interface Args {
  held: readonly Held[];
  host: Host;
  available: boolean;
  dir: 'ltr' | 'rtl';
}

const meta = {
  title: 'Elements/kund-diagnos-outbox',
  component: 'kund-diagnos-outbox',
  args: { held: [waits('a')], host: 'unreachable', available: true, dir: 'ltr' },
  argTypes: {
    host: { control: 'inline-radio', options: ['unreachable', 'takes it', 'rejects it', 'silent'] },
  },
  parameters: { conditions: ['laptop', 'phone'] } satisfies Walked,
  render: ({ held, host, available, dir }) => html`
    <div dir=${dir}>
      <kund-diagnos-outbox .outbox=${outboxWith(held, host, available)}></kund-diagnos-outbox>
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
];

const send = click('button', /Skicka nu|Send now/);

const closed = 'Enkäten är stängd sedan i fredags. Hör av dig till HR om du vill vara med ändå.';
const several = [rejected('b', 409, closed), rejected('c', 403), waits('d'), rejected('e', 422)];

/** One response waits from an earlier visit. */
export const Waiting: Story = { parameters: { conditions: everywhere } satisfies Walked };

export const SeveralWaiting: Story = { args: { held: ['a', 'b', 'c'].map(waits) } };

export const Sending: Story = { args: { host: 'silent' } };

/** The person has pressed the button without a connection. */
export const NotSent: Story = {
  beforeEach: losableConnection,
  play: steps(see('button'), loseConnection, send, see('.notice', /gick inte|could not/)),
  parameters: { conditions: onScreens } satisfies Walked,
};

export const Sent: Story = {
  args: { host: 'takes it' },
  play: steps(send, see('.notice', /skickat|sent/)),
  parameters: { conditions: onScreens } satisfies Walked,
};

/** The host has rejected one, and says why. */
export const Rejected: Story = {
  args: { held: [rejected('a', 409, closed)] },
  parameters: { conditions: everywhere } satisfies Walked,
};

/** Some with a reason, some without, and one that waits. */
export const SeveralRejected: Story = {
  args: { held: several },
  parameters: { conditions: everywhere } satisfies Walked,
};

/** Removing takes two presses, since it cannot be undone. */
export const Removing: Story = {
  args: { held: several },
  play: steps(click('summary'), see('details button')),
  parameters: { conditions: onScreens } satisfies Walked,
};

export const Removed: Story = {
  args: { held: [rejected('a', 409, closed)] },
  play: steps(click('summary'), click('details button'), see('.notice', /borttaget|removed/)),
};

export const RejectedAgain: Story = {
  args: { held: [rejected('a', 409, closed)], host: 'rejects it' },
  play: steps(click('li button', /Försök igen|Try again/), see('.notice', /heller|this time/)),
};

/** The browser lets the page store nothing, as in some private windows: said before anybody answers. */
export const Unavailable: Story = {
  args: { held: [], available: false },
  parameters: { conditions: onScreens } satisfies Walked,
};

/** Nothing waits, so there is nothing to see. */
export const Empty: Story = { args: { held: [] } };

/** As long as a reason may be, what looks like markup, and a script that runs the other way. */
export const LongReasons: Story = {
  args: {
    held: [
      rejected('a', 400, `${'Fältet arbetsplats saknas. '.repeat(12)}<script>alert(1)</script>`),
      rejected('b', 400, 'الاستبيان مغلق.'),
      rejected('c', 400, 'https://intranet.example/en/mycket/lang/adress/utan/mellanslag/som/inte/far/plats'),
    ],
  },
  parameters: { conditions: ['laptop', 'phone', '320 px', 'text spacing'] } satisfies Walked,
};

export const RightToLeft: Story = { args: { held: several, dir: 'rtl' } };
