import { giveHelp, runCommand, UsageError } from './cli/command-line.ts';
import { runBenchmarks } from './conformance/benchmarks.ts';
import { runCsv, runRules } from './conformance/cases.ts';
import { runMeasureFiles } from './conformance/measures.ts';
import { runReturnYear } from './conformance/return-year.ts';
import { runSdc } from './conformance/sdc.ts';
import { runSpc } from './conformance/spc.ts';

const runners = {
  csv: runCsv,
  rules: runRules,
  ssda903: runReturnYear,
  spc: runSpc,
  benchmarks: runBenchmarks,
  sdc: runSdc,
  measures: runMeasureFiles,
};

/** `npm run conformance -- <kind> <path>`: a line for each failure and each case that was skipped, then how many passed, failed and were skipped. */
await runCommand(async () => {
  const [kind, place] = process.argv.slice(2);
  const usage = `Usage: npm run conformance -- <${Object.keys(runners).join('|')}> <path>`;
  giveHelp(process.argv.slice(2), usage);
  if (!isKind(kind) || place === undefined) throw new UsageError(usage);
  const results = await runners[kind](place);
  for (const { id, detail } of results.filter(({ status }) => status === 'failed')) console.log(`${id}: ${detail}`);
  for (const { id, detail } of results.filter(({ status }) => status === 'skipped')) {
    console.log(`${id} skipped: ${detail}`);
  }
  const count = (status: string) => results.filter((result) => result.status === status).length;
  console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  return count('failed') === 0 && count('passed') > 0 ? 0 : 1;
});

function isKind(text: string | undefined): text is keyof typeof runners {
  return text !== undefined && text in runners;
}
