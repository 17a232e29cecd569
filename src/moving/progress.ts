import { setImmediate } from 'node:timers/promises';

/** Says how far a long run is, on one line that is written over. */
export interface Progress {
  readonly tell: (what: string, done: number, of: number) => Promise<void>;
  readonly end: () => void;
}

/** Time between two lines, in milliseconds: more often only costs. */
const OFTEN = 100;

/** @param stream Only a terminal is told. */
export function progressIn(stream: NodeJS.WriteStream): Progress {
  let last = 0;
  let shown = false;
  return {
    async tell(what, done, of) {
      // Signals are heard between two steps.
      await setImmediate();
      if (!stream.isTTY || Date.now() - last < OFTEN) return;
      last = Date.now();
      shown = true;
      stream.write(`\r\u001B[K${what} ${done + 1} of ${of}`);
    },
    end() {
      if (shown) stream.write('\r\u001B[K');
      shown = false;
    },
  };
}
