import { type Product, Refused, Workbench } from '#workbench';
import { mount } from '../in-page/fs-promises.ts';
import { enginesOf } from './engines.ts';
import type { Ask, AskName, Asks, Said } from './messages.ts';
import { opened } from './parts.ts';

/** The part of the worker's own globals that is used here: the project's types are those of a page. */
const worker = globalThis as unknown as {
  postMessage: (said: Said) => void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Ask>) => void): void;
  addEventListener(type: 'unhandledrejection', listener: (event: PromiseRejectionEvent) => void): void;
};

let workbench: Workbench | null = null;

type Answers = { [Name in AskName]: (given: Asks[Name]['given']) => Promise<Asks[Name]['answer']> };

const answers: Answers = {
  start: async ({ product: part, ...parts }) => {
    const product = (await new Response(await opened(part)).json()) as Product;
    workbench = new Workbench(product, () => enginesOf(parts, product.version), mount);
    return { version: product.version };
  },
  add: async (files) => {
    const shown = await ours().add(files);
    if (files.length > 0) setTimeout(() => ours().warmUp());
    return shown;
  },
  month: async (month) => ours().giveMonth(month),
  councils: async () => ours().councils(),
  settings: async ({ council, firstMonth }) => ours().useSettings(council, firstMonth),
  check: (options) => ours().check(options, (event) => worker.postMessage({ event })),
  findings: async ({ query, shown }) => ours().findings(query, shown),
  rows: async ({ query, group, from }) => ours().rows(query, group, from),
  scorecard: async (side) => ours().scorecard(side),
  chart: async ({ side, measure }) => ours().chart(side, measure),
  take: (what) => ours().take(what),
};

worker.addEventListener('message', async ({ data: { id, name, given } }) => {
  try {
    const answer = await (answers[name] as (one: unknown) => Promise<unknown>)(given);
    worker.postMessage({ id, answer });
  } catch (error) {
    const { message } = error as Error;
    worker.postMessage(error instanceof Refused ? { id, refused: message } : { id, failed: message || String(error) });
  }
});

// A library that starts something may leave nobody to hear that it failed: whoever waits would wait for ever.
worker.addEventListener('unhandledrejection', ({ reason }) => {
  worker.postMessage({ broken: reason instanceof Error ? reason.message : String(reason) });
});

function ours(): Workbench {
  if (workbench === null) throw new Error('The worker has not been started.');
  return workbench;
}
