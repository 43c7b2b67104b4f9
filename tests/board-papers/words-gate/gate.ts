import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Content, checkedPapers } from '#board-papers';
import { parseCommentary } from '#catalogue';
import { readCatalogue } from '#folders';
import type { LedgerRow } from '#published';
import { meeting, planOf } from '../meetings.ts';

/** What somebody may write, and what the gate must say of it. */
export interface Case {
  must: 'error' | 'warning' | 'fine';
  kind: string;
  text: string;
  in?: 'item' | 'plan' | 'question' | 'commentary';
  measures?: string[];
  source?: boolean;
  madeUp?: boolean;
}

const { settings, measures } = await readCatalogue('data/settings.yaml', 'data/measures');
const byId = new Map(measures.map((one) => [one.id, one]));

export function casesIn(file: string): { cases: Case[]; ledger: LedgerRow[] } {
  const { cases, figures } = parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'));
  return { cases, ledger: rowsOf(figures ?? parse(readFileSync(`${import.meta.dirname}/cases.yaml`, 'utf8')).figures) };
}

function rowsOf(figures: string): LedgerRow[] {
  const places: Record<string, string> = { M: settings.council, C: settings.consortium?.code ?? '' };
  const number = (text = '') => (text === '' ? null : Number(text));
  return figures
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [measure = '', place = '', periodType, start = '', end = '', breakdown = '', category = '', ...rest] =
        line.split(',');
      return {
        ...{
          published: '2022-03',
          measure,
          authority: places[place] ?? '',
          authorityName: '',
          status: 'final' as const,
        },
        ...{
          periodType: periodType as LedgerRow['periodType'],
          periodStart: start,
          periodEnd: end,
          breakdown,
          category,
        },
        ...{ numerator: number(rest[0]), denominator: number(rest[1]), value: number(rest[2]) },
        ...{ unit: byId.get(measure)?.unit.name ?? '', symbol: (rest[3] ?? '') as LedgerRow['symbol'] },
      };
    });
}

/** What the gate says of a case: through the readers and the check that build and audit use. */
export function saidOf({ text, in: place = 'item', ...one }: Case, ledger: readonly LedgerRow[]): string[] {
  try {
    const { errors, warnings } = checkedPapers(contentWith(text, place, one), {
      ...{ ledger, settings, measures, judged: [], settingsFile: 'settings.yaml', commentaryFolder: 'commentary' },
      newest: { edition: 'public', asAt: '2022-03-31', synthetic: true },
    });
    return [...errors, ...warnings].filter((line) => /^data\/(?:meetings|commentary)\//.test(line));
  } catch (error) {
    return [`error: ${(error as Error).message}`];
  }
}

const day = '2022-03-30';

function contentWith(
  text: string,
  place: string,
  { measures: named = [], source = false, madeUp = true }: Partial<Case>,
): Content {
  const front = `madeUp: ${madeUp}\n${source ? 'source: A paper of the council, pages 3 to 4\n' : ''}`;
  const label = named.length > 0 ? `Measures: ${named.join(', ')}\n\n` : '';
  const paper = (report: string) =>
    `---\ntitle: Board\nstatus: held\n${front}---\n\n## 1. What was heard\n\n${label}${report}\n`;
  if (place === 'commentary') {
    const file = 'data/commentary/2022-02/cla_count.md';
    const commentary = parseCommentary(`---\nauthor: Head of service\nmadeUp: true\n---\n\n## Why\n\n${text}\n`, file);
    return { commentary: [commentary], meetings: [], inspections: [] };
  }
  if (place === 'plan') {
    const plan = planOf('Agree it (Head of fostering, by 30 April 2022)').replace('Words.', () => text);
    return { commentary: [], meetings: [meeting(day, paper('Heard.'), '', { stability: plan })], inspections: [] };
  }
  if (place === 'question') {
    const questions = `asked:\n  - id: one\n    text: >-\n      ${text.replaceAll('\n', '\n      ')}\n`;
    return { commentary: [], meetings: [meeting(day, paper('Heard.'), questions)], inspections: [] };
  }
  return { commentary: [], meetings: [meeting(day, paper(text))], inspections: [] };
}

export const severityOf = (lines: readonly string[]): Case['must'] =>
  lines.some((line) => line.includes('error:')) ? 'error' : lines.length > 0 ? 'warning' : 'fine';
