// For hosts that allow a frame and nothing else: hands what an element gives out to the page that frames this one, and takes its replies. It posts
// to one named origin, and listens to that one alone.
import { setProperties } from '../elements/internal/tags/mount.js';

/** An event of the library whose document the host stores. */
interface StoringEvent extends Event {
  readonly response?: unknown;
  readonly plan?: unknown;
  readonly decisions?: unknown;
  waitUntil: (promise: Promise<unknown>) => void;
}

/** What the framing page sends: a reply to a document, with `error` in it, or properties for the element. */
interface Message {
  readonly id?: unknown;
  readonly error?: unknown;
  readonly properties?: unknown;
}

const STORING_EVENTS = ['kd-submit', 'kd-plan-change', 'kd-decisions-change'];

/** The host's origin as the page names it; `null` where it names none. */
function namedOrigin(): string | null {
  const named = document.querySelector<HTMLMetaElement>('meta[name=kund-diagnos-parent]')?.content ?? '';
  return URL.canParse(named) && new URL(named).origin === named.replace(/\/$/, '')
    ? new URL(named).origin
    : null;
}

function showProblem(): void {
  const problem = document.querySelector<HTMLElement>('#kund-diagnos-problem')!;
  problem.textContent =
    'Sidan är inte klar: i embed.html ska kund-diagnos-parent vara adressen till sidan som ramar in den, till exempel https://intranat.example. Inga svar skickas härifrån.';
  problem.hidden = false;
}

function connect(origin: string): void {
  const element = [...document.body.children].find(({ localName }) => localName.startsWith('kund-diagnos'));
  const post = (message: object): void => {
    parent.postMessage(message, origin);
  };

  const waiting = new Map<number, { resolve: () => void; reject: (reason: Error) => void }>();
  let lastId = 0;
  for (const type of STORING_EVENTS) {
    document.addEventListener(type, (event) => {
      const storing = event as StoringEvent;
      const { response, plan, decisions } = storing;
      const id = ++lastId;
      const replied = new Promise<void>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
      });
      storing.waitUntil(replied);
      post({ type, id, document: response ?? plan ?? decisions });
    });
  }

  addEventListener('message', ({ origin: from, source, data }: MessageEvent<Message | null>) => {
    if (from !== origin || source !== parent || typeof data !== 'object' || data === null) return;
    const { id, error, properties } = data;
    // The host's other scripts may number their messages, too.
    const reply = typeof id === 'number' && 'error' in data ? waiting.get(id) : undefined;
    if (reply) {
      waiting.delete(id as number);
      if (error === undefined || error === null) reply.resolve();
      else reply.reject(new Error(typeof error === 'string' ? error : ''));
    }
    if (element && typeof properties === 'object' && properties !== null) {
      void customElements.whenDefined(element.localName).then(() => {
        setProperties(element as HTMLElement, properties as Record<string, unknown>);
      });
    }
  });

  new ResizeObserver(() => {
    post({ type: 'size', height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
  }).observe(document.documentElement);
  // The host may set properties now.
  post({ type: 'ready' });
}

const origin = namedOrigin();
if (origin === null) showProblem();
else if (parent !== window) connect(origin);
