import { describe, expect, it } from 'vitest';
import { beganInWords, parseInspection, parseVoice } from '#catalogue';

const file = 'data/meetings/2022-02-15/voice.yaml';
const words = (extra: string, text = 'Keep your promises.') => `words:\n  - text: ${text}\n    ${extra}\n`;

describe('what children say', () => {
  it('is read whole, with the line of each entry', () => {
    const voice = parseVoice(
      `source: Report\n${words('consent: true\n    ageBand: 16 and over')}matters:\n  - { title: What matters, points: [Trust, Documents] }\nsaidDid:\n  - { said: More time, did: Longer visits, state: doing, who: Head of fostering, by: June 2022 }\ngroups:\n  - { name: Council, sessions: 4, reached: 7 }\nsurveys:\n  - { title: Tablets, on: June 2022, answered: 17, items: [{ text: Feel safe, percent: 93 }] }\n`,
      file,
    );
    expect(voice).toEqual({
      words: [
        {
          text: 'Keep your promises.',
          consent: true,
          ageBand: '16 and over',
          section: 'your-voice-and-influence',
          line: 3,
        },
      ],
      matters: [
        { title: 'What matters', points: ['Trust', 'Documents'], section: 'your-voice-and-influence', line: 7 },
      ],
      saidDid: [
        {
          said: 'More time',
          did: 'Longer visits',
          state: 'doing',
          who: 'Head of fostering',
          by: 'June 2022',
          section: 'your-voice-and-influence',
          line: 9,
        },
      ],
      groups: [{ name: 'Council', sessions: 4, reached: 7, line: 11 }],
      surveys: [
        {
          title: 'Tablets',
          on: 'June 2022',
          answered: 17,
          items: [{ text: 'Feel safe', percent: 93 }],
          section: 'your-voice-and-influence',
          line: 13,
        },
      ],
      source: 'Report',
      sourceLink: null,
      file,
    });
  });

  it('may speak of a social worker, and of a group’s ages', () => {
    const text = `${words('consent: true', 'I like it when my social worker does what she said.')}groups: [{ name: Mini council, ages: 7 to 12, reached: few }]\n`;
    expect(parseVoice(text, file)).toMatchObject({
      words: [{ consent: true }],
      groups: [{ ages: '7 to 12', reached: 'few' }],
    });
  });

  it.each([
    ['without consent', words('ageBand: 16 and over'), 'voice.yaml:2: words.0.consent'],
    ['whose consent was refused', words('consent: false'), 'consent: true is needed'],
    ['with an age', words('consent: true', 'I am 14 and like it.'), 'voice.yaml:2: an age or a name'],
    ['with a name', words('consent: true', 'My social worker Anna listens.'), 'voice.yaml:2: an age or a name'],
    ['of an age band that is none', words('consent: true\n    ageBand: 14'), 'ageBand'],
    [
      'of a survey of few',
      'surveys:\n  - { title: T, on: June 2022, answered: 6, items: [{ text: A, percent: 50 }] }\n',
      'fewer than 10 answered',
    ],
    [
      'of a survey without numbers',
      'surveys:\n  - { title: T, on: June 2022, answered: 60, items: [{ text: A }] }\n',
      'give percent: or count:',
    ],
  ])('%s is refused', (_, text, says) => {
    expect(() => parseVoice(text, file)).toThrow(says);
  });
});

describe('an inspection', () => {
  const good =
    'title: Visit\nby: Ofsted\nkind: monitoring visit\nfindings:\n  - { id: plans, kind: improve, text: Plans are late. }\n';

  it('is read with its day and the line of each finding', () => {
    expect(parseInspection(good, 'data/inspections/2022-03-29.yaml')).toEqual({
      title: 'Visit',
      by: 'Ofsted',
      kind: 'monitoring visit',
      date: '2022-03-29',
      monthOnly: false,
      findings: [{ id: 'plans', kind: 'improve', text: 'Plans are late.', measures: [], line: 5 }],
      file: 'data/inspections/2022-03-29.yaml',
    });
  });

  it('may be known by its month alone', () => {
    const read = parseInspection(good, 'data/inspections/2019-11.yaml');
    expect(read).toMatchObject({ date: '2019-11-01', monthOnly: true });
    expect(beganInWords(read)).toBe('November 2019');
    expect(beganInWords({ date: '2022-03-29', monthOnly: false })).toBe('29 March 2022');
  });

  it('is refused under another name than its day, or with one finding twice', () => {
    expect(() => parseInspection(good, 'data/inspections/visit.yaml')).toThrow('called after the first day');
    const twice = `${good}  - { id: plans, kind: strength, text: Good. }\n`;
    expect(() => parseInspection(twice, 'data/inspections/2022-03-29.yaml')).toThrow('2022-03-29.yaml:6: two findings');
  });
});
