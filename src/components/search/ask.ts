import type { Found, Message, Question, Reply } from './engine.ts';

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, { resolve: (found: Found) => void; reject: (reason: Error) => void }>();

function begin(engine: string): Worker {
  const begun = new Worker(engine);
  // What has failed once fails on: the next question begins anew.
  const fail = (): void => {
    begun.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error('The index could not be fetched.'));
    waiting.clear();
  };
  begun.addEventListener('error', fail);
  begun.addEventListener('message', ({ data: { id, found } }: MessageEvent<Reply>) => {
    if (!found) fail();
    else waiting.get(id)?.resolve(found);
    waiting.delete(id);
  });
  return begun;
}

/**
 * Searches the index.
 * @param engine The script that does.
 * @throws where it can't be fetched. It may be asked again.
 */
export function ask(engine: string, question: Question): Promise<Found> {
  worker ??= begin(engine);
  last += 1;
  worker.postMessage({ id: last, question } satisfies Message);
  return new Promise((resolve, reject) => waiting.set(last, { resolve, reject }));
}
