import type { CheckEvent } from '#workbench';
import type { Ask, AskName, Asks, Said } from './messages.ts';

/** What was asked for cannot be done: the message says why, to whoever asked. */
export class RefusedByWorker extends Error {
  override name = 'RefusedByWorker';
}

/** The worker itself failed or ended. */
class WorkerFailed extends Error {
  override name = 'WorkerFailed';
}

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

/** A worker that is asked questions; `onEvent` is told how far a check is. */
export class Connection {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(worker: Worker, onEvent: (event: CheckEvent) => void) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if ('event' in data) onEvent(data.event);
      else if ('broken' in data) this.#fail(data.broken);
      else this.#settle(data);
    });
    worker.addEventListener('error', (event) => this.#fail(event.message || 'the worker cannot be started'));
  }

  ask<Name extends AskName>(name: Name, given: Asks[Name]['given']): Promise<Asks[Name]['answer']> {
    this.#last += 1;
    const ask: Ask<Name> = { id: this.#last, name, given };
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(ask.id, { resolve, reject });
    this.#worker.postMessage(ask);
    return promise as Promise<Asks[Name]['answer']>;
  }

  /** Ends the worker with all that it holds; what was asked is never answered. */
  end(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }

  #settle(said: Exclude<Said, { event: CheckEvent } | { broken: string }>): void {
    const waiting = this.#waiting.get(said.id);
    this.#waiting.delete(said.id);
    if ('answer' in said) waiting?.resolve(said.answer);
    else if ('refused' in said) waiting?.reject(new RefusedByWorker(said.refused));
    else waiting?.reject(new WorkerFailed(said.failed));
  }

  #fail(why: string): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new WorkerFailed(why));
  }
}
