/**
 * A queue that runs one task at a time, in the order of the calls: what makes read, decide, write one step.
 * A task that throws rejects its own promise and does not stop the next.
 */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
}
