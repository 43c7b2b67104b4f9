import { packOf } from '#board-pack';
import type { Pack } from '#exports';
import { sitePaths } from '#site';
import { siteOrStop } from '../cli/site-or-stop.ts';
import { writers } from '../pack/writers.ts';
import type { PackFileCost } from './pack.ts';

async function costOf(ending: string): Promise<PackFileCost> {
  const writer = writers.find((one) => one.ending === ending);
  if (writer === undefined) throw new RangeError(`No file of a pack ends in ${ending}.`);
  const site = await siteOrStop(sitePaths(process.env, process.cwd()));
  const memoryOf = () => process.resourceUsage().maxRSS * 1024;
  const [pack, data] = await timed(() => packOf(site));
  const memoryBefore = memoryOf();
  const [bytes, made] = await timed(() => writer.make(pack, {}));
  const memory = memoryOf();
  const [, withoutCharts] = await timed(() => writer.make(bare(pack), {}));
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
console.log(JSON.stringify(await costOf(process.argv[2] ?? '')));
