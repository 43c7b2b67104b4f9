import { describe, expect, it } from 'vitest';
import { findingText, outstandingAt } from '#board-papers';
import { namesLeftOut } from '#src/board-papers/names-left-out.ts';
import { held, meeting } from './meetings.ts';

const agreed = (text: string) => held.replace('Reported.', `AGREED: ${text}`);

describe('decisions that somebody has to carry out', () => {
  const first = meeting('2022-02-15', agreed('that it be sent (Head of fostering, by March 2022, done 20 March 2022)'));
  const second = meeting('2022-02-20', agreed('that it be noted.'));
  const third = meeting('2022-02-28', agreed('that it be shown (at every other meeting)'));
  const at = (day: string) => outstandingAt([first, second, third], day).map(({ agreedOn, item }) => [agreedOn, item]);

  it('come back at each later meeting until they are done; what is only noted does not', () => {
    expect(at('2022-02-15')).toEqual([]);
    expect(at('2022-03-01')).toEqual([
      ['2022-02-15', '1'],
      ['2022-02-28', '1'],
    ]);
    expect(at('2022-03-30')).toEqual([['2022-02-28', '1']]);
  });
});

describe('names that pages leave out', () => {
  const withNames = held.replace('## 1.', 'PRESENT: Councillor A Able\n\n## 1.');
  const said = (meetings: string[], names?: boolean) =>
    namesLeftOut(
      meetings.map((text, at) => meeting(`2022-0${at + 1}-15`, text)),
      { board: names === undefined ? undefined : { names, numbers: {} } },
    ).map(findingText);

  it('are said once, with what to set', () => {
    expect(said([held, withNames, withNames])).toEqual([
      expect.stringMatching(/^data\/meetings\/2022-02-15\/meeting\.md:6: warning: .* as in 1 more; .* names: true/),
    ]);
  });

  it('are not where the council shows them, or nobody is named', () => {
    expect(said([withNames], true)).toEqual([]);
    expect(said([held, held.replace('## 1.', 'PRESENT: Chair, 5 councillors\n\n## 1.')])).toEqual([]);
  });
});
