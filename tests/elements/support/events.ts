/** Collects events of one type, as a host far above the element hears them. */
export function hear<T extends keyof HTMLElementEventMap>(type: T): HTMLElementEventMap[T][] {
  const heard: HTMLElementEventMap[T][] = [];
  const listener = (event: HTMLElementEventMap[T]) => heard.push(event);
  document.body.addEventListener(type, listener);
  stops.push(() => {
    document.body.removeEventListener(type, listener);
  });
  return heard;
}

/** Listens as a host does, until the test is over. */
export function on<T extends keyof HTMLElementEventMap>(
  type: T,
  listener: (event: HTMLElementEventMap[T]) => void,
): void {
  document.body.addEventListener(type, listener);
  stops.push(() => {
    document.body.removeEventListener(type, listener);
  });
}

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});
