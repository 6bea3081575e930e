import type { AnswerEventMap } from '../../../src/elements/events/answer-events.js';
import type { Draft, QuestionnaireResponse } from '../../../src/elements/index.js';

/** What is heard where no survey is on the page. */
type Events = AnswerEventMap<QuestionnaireResponse, Draft>;

/** Collects events of one type, as a host far above the element hears them. */
export function hear<T extends keyof Events>(type: T): Events[T][] {
  const heard: Events[T][] = [];
  on(type, (event) => heard.push(event));
  return heard;
}

/** Listens as a host does, until the test is over. */
export function on<T extends keyof Events>(type: T, listener: (event: Events[T]) => void): void {
  const { body } = document;
  body.addEventListener(type, listener as EventListener);
  stops.push(() => {
    body.removeEventListener(type, listener as EventListener);
  });
}

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});
