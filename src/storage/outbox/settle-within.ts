/**
 * Waits until one of several promises settles, either way, or the time is over.
 *
 * @returns True when one has settled in time.
 */
export async function settleWithin(promises: readonly Promise<unknown>[], ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, ms);
  });
  const settled = promises.map((promise) =>
    promise.then(
      () => true,
      () => true,
    ),
  );
  const isInTime = await Promise.race([timeout, ...settled]);
  clearTimeout(timer);
  return isInTime;
}
