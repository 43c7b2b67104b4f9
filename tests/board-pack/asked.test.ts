import { beforeAll, describe, expect, it } from 'vitest';
import { type PackChoice, PackError, packFileName, packOf } from '#board-pack';
import type { Pack } from '#exports';
import type { Site } from '#site';
import { sampleSite } from '../fixtures/pack/sample-site.ts';

let site: Site;
beforeAll(async () => {
  site = await sampleSite();
});

const ids = (pack: Pack): string[] => pack.sections.flatMap(({ measures }) => measures.map(({ id }) => id));
const nameOf = (choice: PackChoice): string => packFileName(site, packOf(site, choice), choice);

describe('what a pack is asked for', () => {
  it('is the newest publication, and for a meeting the newest that it could know', () => {
    expect(packOf(site).publication).toBe('2022-07');
    expect(packOf(site, { meeting: '2022-07-27' }).publication).toBe('2022-06');
    expect(packOf(site, { meeting: '2022-07-27', publication: '2022-07' })).toMatchObject({
      publication: '2022-07',
      meeting: { date: '2022-07-27', title: 'Corporate Parenting Board' },
    });
  });

  it('is one measure: its section alone, and nothing that is said of others', () => {
    const pack = packOf(site, { measures: ['dental_check_percent'] });
    expect(ids(pack)).toEqual(['dental_check_percent']);
    expect(pack.attention.map(({ measure }) => measure)).toEqual(['dental_check_percent']);
    expect(pack.purpose).toContain('some of the measures only: Children with a dental check in the last year.');
    expect(pack.summary.join(' ')).not.toContain('Children in our care');
    const speaking = pack.principles.filter(({ contribution }) => contribution.length > 0);
    expect(speaking.map(({ number }) => number)).toEqual(['1']);
  });

  it('is the measures of sections, each once and in its own', () => {
    const pack = packOf(site, { sections: ['your-education', 'your-home'] });
    expect(pack.sections.map(({ id }) => id)).toEqual(['your-home', 'your-education']);
    const all = ids(packOf(site));
    expect(new Set(all).size).toBe(all.length);
  });

  it('gives files the name of the council, of what they are of and of the month', () => {
    expect(nameOf({})).toBe('middlesbrough-corporate-parenting-2022-07');
    expect(nameOf({ publication: '2022-03' })).toBe('middlesbrough-corporate-parenting-2022-03');
    expect(nameOf({ measures: ['cla_count'] })).toBe('middlesbrough-cla-count-2022-07');
    expect(nameOf({ measures: ['cla_count', 'cla_rate'] })).toBe('middlesbrough-corporate-parenting-chosen-2022-07');
    expect(nameOf({ sections: ['your-home'] })).toBe('middlesbrough-corporate-parenting-your-home-2022-07');
  });

  it.each<[string, PackChoice, RegExp]>([
    [
      'a month without a publication',
      { publication: '2022-04' },
      /Nothing was published for April 2022.*2022-01, .*2022-07/,
    ],
    ['a measure that there is not', { measures: ['cla_kount'] }, /no.* id cla_kount\. Near it: .*cla_count/i],
    ['several', { measures: ['nonsense', 'cla_count', 'rubbish'] }, /nonsense and rubbish/],
    ['a section that there is not', { sections: ['your-garden'] }, /no section your-garden.*our-children/],
    [
      'a measure that is not in the section',
      { measures: ['cla_count'], sections: ['your-home'] },
      /No measure is both/,
    ],
    ['a day without a meeting', { meeting: '2022-01-01' }, /1 January 2022.*2022-02-15, 2022-03-30 and 2022-07-27/],
    [
      'a measure that an older publication shows nothing of',
      { publication: '2022-01', measures: ['placement_group_percent'] },
      /publication of January 2022 has no figure to show of placement_group_percent/,
    ],
  ])('is answered with what there is where it is %s', (_, choice, message) => {
    expect(() => packOf(site, choice)).toThrow(PackError);
    expect(() => packOf(site, choice)).toThrow(message);
  });

  it('has a meeting that was cancelled refused, and one before any figure', () => {
    const [first] = site.content.meetings;
    if (first === undefined) throw new Error('no meeting');
    const withMeeting = (changes: Partial<typeof first>): Site => ({
      ...site,
      content: { ...site.content, meetings: [{ ...first, ...changes }] },
    });
    expect(() => packOf(withMeeting({ status: 'cancelled' }), { meeting: first.date })).toThrow(/was cancelled/);
    expect(() => packOf(withMeeting({ date: '2019-01-01' }), { meeting: '2019-01-01' })).toThrow(
      /the first is 2022-01/,
    );
    expect(() => packOf({ ...site, content: { ...site.content, meetings: [] } }, { meeting: '2022-02-15' })).toThrow(
      /and no other one either/,
    );
  });
});
