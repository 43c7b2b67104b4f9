import { packOf } from '#board-pack';
import { type Pack, pdfOf, powerpointOf, wordOf, workbookOf } from '#exports';
import { sitePaths } from '#site';
import { siteOrStop } from '../cli/site-or-stop.ts';
import type { Ending, PackFileCost } from './pack.ts';

const writers: Record<Ending, (pack: Pack) => Promise<Uint8Array>> = {
  pptx: (pack) => powerpointOf(pack),
  docx: (pack) => wordOf(pack),
  xlsx: (pack) => workbookOf(pack, 'xlsx'),
  ods: (pack) => workbookOf(pack, 'ods'),
  pdf: (pack) => pdfOf(pack, 'pack'),
  'brief.pdf': (pack) => pdfOf(pack, 'brief'),
};

async function costOf(ending: Ending): Promise<PackFileCost> {
  const site = await siteOrStop(sitePaths(process.env, process.cwd()));
  const memoryOf = () => process.resourceUsage().maxRSS * 1024;
  const [pack, data] = await timed(() => packOf(site));
  const memoryBefore = memoryOf();
  const [bytes, made] = await timed(() => writers[ending](pack));
  const memory = memoryOf();
  const [, withoutCharts] = await timed(() => writers[ending](bare(pack)));
  return { ending, data, made, withoutCharts, charts: chartsOf(pack), size: bytes.length, memory, memoryBefore };
}

async function timed<Value>(work: () => Value | Promise<Value>): Promise<[Value, number]> {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
}

function bare(pack: Pack): Pack {
  const sections = pack.sections.map((section) => ({
    ...section,
    measures: section.measures.map((measure) => ({ ...measure, chart: null, breakdownCharts: [], svg: '' })),
  }));
  return { ...pack, sections };
}

const chartsOf = ({ sections }: Pack): number =>
  sections.flatMap(({ measures }) => measures.filter(({ chart }) => chart !== null)).length;

/** Prints what the file of a pack costs whose ending is the first argument: this process makes no other before. */
console.log(JSON.stringify(await costOf(process.argv[2] as Ending)));
