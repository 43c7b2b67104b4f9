import type { CheckEvent, CheckOptions, Dropped, FilesShown, FindingsQuery, ResultShown, Side } from '#workbench';
import type { Part, PartName } from './parts.ts';

/** What the page asks its worker: each name with what is handed over and what is answered. */
export interface Asks {
  start: { given: Record<PartName, Part>; answer: { version: string } };
  add: { given: readonly Dropped[]; answer: FilesShown };
  month: { given: string; answer: FilesShown };
  councils: { given: null; answer: string[] };
  settings: { given: { council: string; firstMonth: string }; answer: FilesShown };
  check: { given: CheckOptions; answer: ResultShown };
  findings: { given: { query: FindingsQuery; shown?: number | undefined }; answer: { counts: string; list: string } };
  rows: { given: { query: FindingsQuery; group: number; from: number }; answer: string };
  scorecard: { given: Side; answer: { note: string; sections: string[] } };
  chart: { given: { side: Side; measure: string }; answer: string };
  take: { given: string; answer: { name: string; content: Blob } };
}

export type AskName = keyof Asks;

/** A question; `id` tells its answer from others. */
export interface Ask<Name extends AskName = AskName> {
  id: number;
  name: Name;
  given: Asks[Name]['given'];
}

/** What the worker says: an answer, why there is none, how far a check is, or that it cannot go on. */
export type Said =
  | { id: number; answer: unknown }
  | { id: number; refused: string }
  | { id: number; failed: string }
  | { event: CheckEvent }
  | { broken: string };
