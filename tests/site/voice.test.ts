import { describe, expect, it } from 'vitest';
import type { Meeting } from '#board-papers';
import { parseVoice } from '#catalogue';
import { held, voice } from '#components/examples/index.ts';
import { anyVoice, isFew, isOfFew, newestVoice } from '#site';

const none = { ...held, date: '2022-09-01' };
const at = (date: string, text: string): Meeting => ({ ...held, date, voice: parseVoice(text, `${date}/voice.yaml`) });
const old = at('2022-02-15', 'words: [{ text: Ask us., consent: true, section: your-home }]\n');
const newer = at('2022-03-30', 'matters: [{ title: What matters, points: [Trust] }]\n');
const groups = at('2022-07-27', 'groups: [{ name: Forum, sessions: 4 }]\n');
const meetings = [old, newer, groups, none];

describe('newestVoice', () => {
  it('is what the newest meeting was told of a section, and nothing of other sections', () => {
    const heard = newestVoice(meetings, 'your-home');
    expect(heard?.meeting.date).toBe('2022-02-15');
    expect(heard?.voice.words.map(({ text }) => text)).toEqual(['Ask us.']);
    expect(newestVoice(meetings, 'your-voice-and-influence')?.meeting.date).toBe('2022-03-30');
    const later = at('2022-05-01', 'words: [{ text: Ask again., consent: true, section: your-home }]\n');
    expect(newestVoice([...meetings, later], 'your-home')?.meeting.date).toBe('2022-05-01');
    expect(newestVoice([{ ...held, voice }], 'your-home')?.voice.words).toHaveLength(1);
  });

  it('is null where no meeting was told anything of it', () => {
    expect(newestVoice(meetings, 'our-workforce')).toBeNull();
    expect(newestVoice([], 'your-home')).toBeNull();
  });
});

describe('anyVoice', () => {
  it('says whether children told a meeting anything, groups too', () => {
    expect(meetings.map((meeting) => anyVoice(meeting.voice))).toEqual([true, true, true, false]);
  });
});

describe('a count of children', () => {
  it.each([
    [0, false],
    [1, true],
    [5, true],
    [6, false],
  ])('of %i is few: %s', (count, few) => {
    expect(isFew(count, 5)).toBe(few);
  });

  it.each([
    [{ percent: 60 }, 17, false],
    [{ percent: 100 }, 17, false],
    [{ percent: 0 }, 17, false],
    [{ percent: 94 }, 17, true],
    [{ percent: 6 }, 17, true],
    [{ percent: 70 }, 17, true],
    [{ count: 5 }, 40, true],
    [{ count: 35 }, 40, true],
    [{ count: 34 }, 40, false],
    [{ count: 40 }, 40, false],
  ])('that a survey gives as %j of %i is of few, or of all but few: %s', (item, answered, few) => {
    expect(isOfFew({ text: 'Say so', ...item }, { answered }, 5)).toBe(few);
  });
});
