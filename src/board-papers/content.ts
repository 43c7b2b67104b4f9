import type { Commentary, Inspection, MeetingPaper, MeetingQuestions, Plan, Report, Voice } from '#catalogue';

/** A meeting of the board: its paper, the action plans it heard, what was asked and what was answered. */
export interface Meeting extends MeetingPaper {
  plans: Plan[];
  reports: Report[];
  questions: MeetingQuestions;
  /** What children and young people told it. */
  voice: Voice;
  /** Papers that lie in its own folder. */
  files: MeetingFile[];
}

/** A paper in a meeting's folder `files`. */
export interface MeetingFile {
  name: string;
  bytes: number;
  /** Where it lies. */
  path: string;
  /** What it says besides its text: `names who wrote it`. */
  says: string[];
}

/** What officers and the board wrote: commentary in any order, meetings and inspections oldest first. */
export interface Content {
  commentary: Commentary[];
  meetings: Meeting[];
  inspections: Inspection[];
}

/**
 * A meeting as the public may read it: of an exempt item only its number, its title and the paragraph of the law are
 * left, and no paper, file, question, report or plan that belongs to it.
 */
function publicMeeting(meeting: Meeting): Meeting {
  const exempt = new Set(meeting.items.filter((item) => item.exempt !== null).map(({ number }) => number));
  const open = ({ item }: { item?: string | null | undefined }) => item == null || !exempt.has(item);
  const papers = meeting.papers.filter(open);
  const asked = meeting.questions.asked.filter(open);
  return {
    ...meeting,
    items: meeting.items.map((item) =>
      item.exempt === null
        ? item
        : {
            ...item,
            ...{ exempt: '', serves: [], measures: [], report: '', unread: [], passages: [] },
            decisions: item.decidedInPublic ? item.decisions : [],
            ...{ presentedBy: null, pages: null, source: null },
          },
    ),
    papers,
    files: meeting.files.filter(({ name }) => papers.some(({ file }) => file === name)),
    plans: meeting.plans.filter(open),
    reports: meeting.reports.filter((report) => open(report) && report.confidential === null),
    questions: { ...meeting.questions, asked },
  };
}

/** The content of an edition: the board's holds everything, the public one nothing of what was heard in private. */
export function contentOf(content: Content, edition: 'public' | 'board'): Content {
  if (edition === 'board') return content;
  const meetings = content.meetings.map(publicMeeting);
  const hidden = new Set(hiddenQuestions(content.meetings, meetings));
  return {
    ...content,
    meetings: meetings.map((meeting) => ({
      ...meeting,
      questions: { ...meeting.questions, answered: meeting.questions.answered.filter(({ id }) => !hidden.has(id)) },
    })),
  };
}

function hiddenQuestions(all: readonly Meeting[], shown: readonly Meeting[]): string[] {
  const kept = new Set(shown.flatMap(({ questions }) => questions.asked.map(({ id }) => id)));
  return all.flatMap(({ questions }) => questions.asked.map(({ id }) => id)).filter((id) => !kept.has(id));
}
