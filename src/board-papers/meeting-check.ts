import { dayInWords } from '#calendar';
import type { Content, Meeting } from './content.ts';
import type { PaperFinding } from './finding.ts';

type Finding = Omit<PaperFinding, 'file'>;

/** What contradicts itself in a meeting's file, or leads nowhere. `edition` is the one that is built. */
export function checkMeeting(
  meeting: Meeting,
  all: Content['meetings'],
  measures: ReadonlySet<string>,
  edition: 'public' | 'board',
): PaperFinding[] {
  const { file } = meeting;
  const findings = [
    ...dateFindings(meeting, all),
    ...(edition === 'public' ? exemptFindings(meeting) : []),
    ...unknownMeasures(meeting, measures),
    ...unreadDecisions(meeting),
  ];
  return [...findings.map((finding) => ({ ...finding, file })), ...unknownItems(meeting), ...filesThatSayMore(meeting)];
}

function dateFindings({ date, status, minutes, next, items, lines }: Meeting, all: Content['meetings']): Finding[] {
  const findings: Finding[] = [];
  const warn = (line: number | undefined, problem: string, remedy: string) =>
    findings.push({ severity: 'warning', line: line ?? null, problem, remedy });
  if (minutes !== undefined && minutes < date) {
    const problem = `The meeting of ${dayInWords(date)} is dated after its own minutes (${dayInWords(minutes)}).`;
    warn(lines.minutes, problem, 'Correct minutes:, or rename the folder after the day of the meeting.');
  }
  if (next !== undefined && next <= date) {
    const problem = `The next meeting (${dayInWords(next)}) is not after this one.`;
    warn(lines.next, problem, 'Write the day of the meeting that follows.');
  }
  const decidedAt = items.find((item) => item.decisions.length > 0);
  if (status === 'cancelled' && decidedAt !== undefined) {
    warn(decidedAt.line, 'A meeting that was cancelled has agreed something.', 'Write status: held if it took place.');
  }
  if (status === 'planned') {
    const agreed = items.find((item) => item.decisions.length > 0);
    const remedy = 'Write status: held once the meeting has been.';
    if (agreed !== undefined) warn(agreed.line, 'A meeting that is only planned has agreed something.', remedy);
    const later = all.find((other) => other.status === 'held' && other.date > date);
    if (later !== undefined) {
      warn(lines.status, `The meeting is still planned, and one of ${dayInWords(later.date)} was held.`, remedy);
    }
  }
  return findings;
}

/** Whoever can read the folder can read the text, though the pages hide it. */
function exemptFindings({ items }: Meeting): Finding[] {
  return items
    .filter(
      ({ exempt, report, decisions, decidedInPublic }) =>
        exempt !== null && (report !== '' || (decisions.length > 0 && !decidedInPublic)),
    )
    .map(({ number, line }) => ({
      severity: 'warning',
      line,
      problem: `Item ${number} is exempt, and its file says what was said in it.`,
      remedy:
        'Leave only the heading and Exempt: here; what is for the board alone belongs in a folder only it can read.',
    }));
}

/** Files that name people, or hold what nobody meant to publish: whoever opens them can see it. */
function filesThatSayMore({ files }: Meeting): PaperFinding[] {
  return files.flatMap(({ path, says }) =>
    says.map((what) => ({
      severity: 'warning',
      file: path,
      line: null,
      problem: `The file ${what}, and everybody who opens it can see that.`,
      remedy:
        'Take it out before you publish it (in Word: File, Info, Inspect Document), or keep it if it may be known.',
    })),
  );
}

function unreadDecisions({ items }: Meeting): Finding[] {
  return items.flatMap(({ number, unread }) =>
    unread.map((line) => ({
      severity: 'warning',
      line,
      problem: `Item ${number} has words here that look like a decision and are not read as one.`,
      remedy:
        'Begin a decision with AGREED, RESOLVED, ORDERED or NOTED in capitals, in a sentence or paragraph of its own; write anything else in other words.',
    })),
  );
}

function unknownMeasures({ items }: Meeting, known: ReadonlySet<string>): Finding[] {
  return items.flatMap(({ number, measures, line }) =>
    measures
      .filter((id) => !known.has(id))
      .map((id) => ({
        severity: 'warning',
        line,
        problem: `Item ${number} names a measure ${id} that does not exist.`,
        remedy: 'Write the id of a measure, or leave it out.',
      })),
  );
}

/** A question, paper, report or plan of an item that is not on the agenda: whether it is exempt is not known, so this is an error. */
function unknownItems({ items, plans, reports, papers, questions, file: ofMeeting }: Meeting): PaperFinding[] {
  const numbers = new Set(items.map(({ number }) => number));
  const entries = [
    ...[...plans, ...reports].map((one) => ({ file: one.file, line: null, item: one.item })),
    ...papers.map(({ item }) => ({ file: ofMeeting, line: null, item: item ?? null })),
    ...questions.asked.map(({ item, line }) => ({ file: questions.file, line, item: item ?? null })),
  ];
  return entries.flatMap(({ file, line, item }) =>
    item === null || numbers.has(item)
      ? []
      : {
          severity: 'error' as const,
          file,
          line,
          problem: `The agenda has no item ${item}.`,
          remedy: `Write one of ${[...numbers].join(', ')}, or leave item out.`,
        },
  );
}
