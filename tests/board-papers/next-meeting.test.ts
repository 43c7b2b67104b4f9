import { describe, expect, it } from 'vitest';
import { lastMeeting, meetingBefore, nextMeeting } from '#board-papers';
import { held, meeting } from './meetings.ts';

const planned = '---\ntitle: Board\nstatus: planned\n---\n';
const naming = (next: string) => held.replace('status: held', `status: held\nnext: ${next}`);

describe('the meetings that a reader asks for', () => {
  const february = meeting('2022-02-15', held);
  const march = meeting('2022-03-30', naming('2022-07-27'));
  const july = meeting('2022-07-27', planned);

  it('are the last one held and the first one planned after it', () => {
    expect(lastMeeting([february, march, july])?.date).toBe('2022-03-30');
    expect(nextMeeting([february, march, july])).toEqual({ date: '2022-07-27', meeting: july });
    expect(nextMeeting([meeting('2022-01-01', planned), march, meeting('2022-09-01', planned), july])?.date).toBe(
      '2022-07-27',
    );
  });

  it('are known by the day that the last one named, where nothing is planned', () => {
    expect(nextMeeting([february, march])).toEqual({ date: '2022-07-27', meeting: null });
    expect(nextMeeting([meeting('2022-03-30', naming('2022-03-01'))])).toBeNull();
  });

  it('may be unknown', () => {
    expect([lastMeeting([]), nextMeeting([]), lastMeeting([july])]).toEqual([null, null, null]);
    expect(nextMeeting([february])).toBeNull();
  });

  it('have the one held before them to be compared with', () => {
    expect(meetingBefore([february, march, july], july)?.date).toBe('2022-03-30');
    expect(meetingBefore([february, march, july], february)).toBeNull();
  });
});
