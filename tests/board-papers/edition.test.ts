import { describe, expect, it } from 'vitest';
import { contentOf } from '#board-papers';
import { held, meeting, planOf } from './meetings.ts';

const step = 'Go (Head of fostering, by 30 April 2022)';
const papers = ['open', 'secret'].map(
  (title, at) => `  - { title: ${title}, link: 'https://x.example', item: ${at + 1} }\n`,
);
const february = meeting(
  '2022-02-15',
  `${held.replace('status: held\n', `status: held\npapers:\n${papers.join('')}`)}\n## 2. Missing children\n\nServes: Your home\nMeasures: cla_count\nExempt: a child\n\nSecret.\n\nAGREED: secretly.\n`,
  'asked:\n  - { id: open, item: 1, text: Why? }\n  - { id: secret, item: 2, text: Who? }\n',
  { open: planOf(step), secret: planOf(step, '2') },
);
const march = meeting(
  '2022-03-30',
  held,
  'answered:\n  - { id: secret, text: Nobody. }\n  - { id: open, text: So. }\n',
);
const content = { commentary: [], meetings: [february, march], inspections: [] };

describe('an edition', () => {
  it('of the public shows what was decided in private where that may be known, and still nothing of what was said', () => {
    const paper = (label: string) =>
      held.replace('Reported.', `Exempt: a child, paragraph 2\n${label}\nNobody knows.\n\nAGREED: that it be noted.`);
    const shown = (label: string) =>
      contentOf({ commentary: [], meetings: [meeting('2022-02-15', paper(label))], inspections: [] }, 'public')
        .meetings[0]?.items[0];
    expect(shown('Decision: public\n')).toMatchObject({
      report: '',
      exemptParagraph: 2,
      decisions: [{ text: 'That it be noted.' }],
    });
    expect(shown('')).toMatchObject({ report: '', decisions: [] });
  });

  it('of the board holds everything', () => {
    expect(contentOf(content, 'board')).toEqual(content);
  });

  it('of the public shows of an exempt item its number and title alone, and no paper, question, answer or plan of it', () => {
    const [first, second] = contentOf(content, 'public').meetings;
    expect(first?.items[0]).toEqual(february.items[0]);
    expect(first?.items[1]).toEqual({
      number: '2',
      title: 'Missing children',
      serves: [],
      exempt: '',
      exemptParagraph: null,
      decidedInPublic: false,
      presentedBy: null,
      pages: null,
      source: null,
      measures: [],
      report: '',
      decisions: [],
      unread: [],
      passages: [],
      line: 13,
    });
    expect(first?.papers.map(({ title }) => title)).toEqual(['open']);
    expect(first?.plans.map(({ id }) => id)).toEqual(['open']);
    expect(first?.questions.asked.map(({ id }) => id)).toEqual(['open']);
    expect(second?.questions.answered.map(({ id }) => id)).toEqual(['open']);
    expect(JSON.stringify(contentOf(content, 'public').meetings)).not.toMatch(/secret|Nobody|a child/i);
  });
});
