import type { Commentary, MeetingPaper, MeetingQuestions, Plan } from '#catalogue';

/** A meeting of the board: its paper, the action plans it heard, what was asked and what was answered. */
export interface Meeting extends MeetingPaper {
  plans: Plan[];
  questions: MeetingQuestions;
}

/** What officers and the board wrote: commentary in any order, meetings oldest first. */
export interface Content {
  commentary: Commentary[];
  meetings: Meeting[];
}

/**
 * A meeting as the public may read it: of an exempt item only its number and title are left, and no paper, question or
 * plan that belongs to it.
 */
function publicMeeting(meeting: Meeting): Meeting {
  const exempt = new Set(meeting.items.filter((item) => item.exempt !== null).map(({ number }) => number));
  const open = ({ item }: { item?: string | null | undefined }) => item == null || !exempt.has(item);
  const asked = meeting.questions.asked.filter(open);
  return {
    ...meeting,
    items: meeting.items.map((item) =>
      item.exempt === null
        ? item
        : { ...item, exempt: '', serves: [], measures: [], report: '', decisions: [], unread: [], passages: [] },
    ),
    papers: meeting.papers.filter(open),
    plans: meeting.plans.filter(open),
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
