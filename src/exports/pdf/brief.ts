import type { Pack, PackMeasure } from '../pack.ts';
import { latestOf, named, type PrintedFront, printedFront } from './printed.ts';
import { shortened } from './shortened.ts';

/** The brief as its PDF prints it: on one page, as much of each list as there is room for. */
export interface PrintedBrief extends PrintedFront {
  summary: readonly string[];
  attention: readonly { title: string; reading: string }[];
  noAttention: string;
  /** Measures in the order of the pack; where some are left out, those with the lowest rank stay. */
  figures: readonly {
    rank: number;
    cells: readonly [title: string, latest: string, period: string, verdict: string];
  }[];
  sources: readonly string[];
}

/** Characters of a text that one page has room for. */
const longest = { title: 120, sentence: 240, source: 700 };

/** What a pack says in short, and how to cut it where the page is full. */
export function printedBrief(pack: Pack): PrintedBrief {
  const front = printedFront(pack);
  const sentences = (texts: readonly string[]) => texts.map((text) => shortened(text, longest.sentence));
  return {
    ...front,
    title: shortened(front.title, longest.title),
    subtitle: shortened(front.subtitle, longest.title),
    notices: sentences(front.notices.slice(0, 3)),
    facts: front.facts.map(([name, value]) => [name, shortened(value, longest.title)]),
    summary: sentences(pack.summary),
    attention: pack.attention.map(({ title, reading }) => ({
      title: shortened(title, longest.title),
      reading: shortened(reading, longest.sentence),
    })),
    noAttention: shortened(pack.noAttention, longest.sentence),
    figures: figuresOf(pack),
    // Whole, because an attribution that is cut says not whose figures these are.
    sources: pack.sources.slice(0, 2).map((text) => shortened(text, longest.source)),
  };
}

/** The first measure of each section comes before the second of any, so that a short table still has every section. */
function figuresOf({ sections }: Pack): PrintedBrief['figures'] {
  const all = sections.flatMap(({ measures }, section) =>
    measures.map((measure, place) => ({ measure, section, place })),
  );
  const ranked = all.toSorted((one, other) => one.place - other.place || one.section - other.section);
  const rankOf = new Map(ranked.map((entry, rank) => [entry, rank]));
  return all.map((entry) => ({ rank: rankOf.get(entry) ?? 0, cells: cellsOf(entry.measure) }));
}

const cellsOf = (measure: PackMeasure): [string, string, string, string] => {
  const { id, title, period, verdict } = measure;
  return [shortened(named(title, id), longest.title), latestOf(measure), period, verdict];
};
