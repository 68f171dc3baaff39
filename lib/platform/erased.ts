import { onChanges } from './changes';
import { TONIGHT_KEY } from './keys';

/** Calls back when everything was erased, here or in another window; returns the way to stop. */
export function onErased(done: () => void): () => void {
  return onChanges((changes) => {
    if (TONIGHT_KEY in changes && changes[TONIGHT_KEY]?.newValue === undefined) done();
  });
}
