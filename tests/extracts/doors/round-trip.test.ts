import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#calendar';
import { draws } from '../../nightly.ts';
import { readTexts } from '../extract.ts';

const on = { month: '2022-02', extractedOn: '2022-02-28', coversFrom: '2015-04-01', withoutShortBreaks: true };

const drawnEpisode = fc.record({
  days: fc.integer({ min: 1, max: 200 }),
  change: fc.constantFrom('L', 'P', 'T', 'B', 'U', 'S'),
  status: fc.constantFrom('C1', 'C2', 'V2', 'E1', 'V4'),
  place: fc.constantFrom('U4', 'U6', 'K2', 'P1', 'T1', 'A5'),
  gap: fc.integer({ min: 1, max: 60 }),
});
type Drawn = typeof drawnEpisode extends fc.Arbitrary<infer T> ? T : never;

interface Episode {
  child: string;
  start: string;
  end: string;
  rne: string;
  rec: string;
  status: string;
  place: string;
  /** Numbers of the placement and of the time in care. */
  placement: string;
  time: string;
}

/** Episodes of a child as a true chain: each begins where the one before ends, or after a gap with S. */
function chain(drawn: readonly Drawn[], child: string): Episode[] {
  const made: Episode[] = [];
  let day = '2016-01-04';
  for (const [index, one] of drawn.entries()) {
    const before = made.at(-1);
    const rne = before === undefined ? 'S' : one.change;
    if (before !== undefined && rne === 'S') day = addDays(day, one.gap);
    const [keepsLaw, keepsPlace] = [['P', 'T'].includes(rne), rne === 'L'];
    const [law, place] = [keepsLaw ? before?.status : undefined, keepsPlace ? before?.place : undefined];
    if (before !== undefined) before.rec = rne === 'S' ? 'E4A' : 'X1';
    made.push({
      child,
      start: day,
      end: addDays(day, one.days),
      rne,
      rec: '',
      status: law ?? one.status,
      place: place ?? one.place,
      placement: keepsPlace && before !== undefined ? before.placement : `${child}P${index}`,
      time: rne === 'S' || before === undefined ? `${child}C${index}` : before.time,
    });
    day = addDays(day, one.days);
  }
  const last = made.at(-1);
  if (last !== undefined) last.end = '';
  return made;
}

const council = fc
  .array(fc.array(drawnEpisode, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })
  .map((children) => children.flatMap((drawn, index) => chain(drawn, String(index + 1))));

const csv = (headings: string, rows: readonly (readonly string[])[]) =>
  [headings, ...rows.map((row) => row.join(','))].join('\n').concat('\n');
const children = (episodes: readonly Episode[]) => [...new Set(episodes.map(({ child }) => child))];

const asReturn = (episodes: readonly Episode[]) => ({
  'header.csv': csv(
    'CHILD,SEX,DOB,ETHNIC',
    children(episodes).map((id) => [id, 'F', '2012-01-01', 'WBRI']),
  ),
  'episodes.csv': csv(
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC',
    episodes.map(({ child, start, rne, status, place, end, rec }) => [
      child,
      start,
      rne,
      status,
      'N1',
      place,
      'PR1',
      end,
      rec,
    ]),
  ),
});

/** Placements, or legal statuses, as spells: `of` says which episodes are one. */
function spells(episodes: readonly Episode[], of: (one: Episode, before: Episode) => boolean): Episode[] {
  const made: Episode[] = [];
  for (const [index, one] of episodes.entries()) {
    const [last, before] = [made.at(-1), episodes[index - 1]];
    const goesOn = before !== undefined && before.child === one.child && of(one, before);
    if (last !== undefined && goesOn) Object.assign(last, { end: one.end, rec: one.rec });
    else made.push({ ...one });
  }
  return made;
}

const asTables = (episodes: readonly Episode[]) => ({
  'ssd_person.csv': csv(
    'pers_person_id,pers_sex,pers_dob,pers_ethnicity',
    children(episodes).map((id) => [id, 'F', '2012-01-01', 'WBRI']),
  ),
  'ssd_cla_episodes.csv': csv(
    'clae_person_id,clae_cla_id,clae_cla_placement_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_primary_need_code,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason',
    episodes.map((one) => [one.child, one.time, one.placement, one.start, one.rne, 'N1', one.end, one.rec]),
  ),
  'ssd_cla_placement.csv': csv(
    'clap_cla_placement_id,clap_person_id,clap_cla_placement_start_date,clap_cla_placement_type,clap_cla_placement_provider,clap_cla_placement_end_date,clap_cla_placement_change_reason',
    spells(episodes, (one, before) => one.placement === before.placement).map((one) => [
      ...[one.placement, one.child, one.start, one.place, 'PR1', one.end, ''],
    ]),
  ),
  'ssd_legal_status.csv': csv(
    'lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date',
    spells(episodes, (one, before) => one.status === before.status && one.start === before.end).map((one) => [
      ...[one.child, one.status, one.start, one.end],
    ]),
  ),
});

const asPayload = (episodes: readonly Episode[]) => ({
  'payload.json': JSON.stringify(
    children(episodes).map((id) => ({
      la_child_id: id,
      child_details: { date_of_birth: '2012-01-01', sex: 'F', ethnicity: 'WBRI' },
      social_care_episodes: [
        {
          child_looked_after_placements: spells(episodes, (one, before) => one.placement === before.placement)
            .filter(({ child }) => child === id)
            .map((one) => ({
              start_date: one.start,
              start_reason: one.rne,
              placement_type: one.place,
              end_date: one.end || null,
              end_reason: one.rec || null,
            })),
        },
      ],
    })),
  ),
});

const inOrder = (columns: Readonly<Record<string, readonly unknown[]>> | undefined, names: readonly string[]) =>
  (columns?.child ?? []).map((_, row) => names.map((name) => columns?.[name]?.[row] ?? null).join(' ')).sort();

test('whatever the episodes are, the tables of the standard give them back', () => {
  fc.assert(
    fc.property(council, (episodes) => {
      const [returned, tables] = [readTexts(asReturn(episodes), on), readTexts(asTables(episodes), on)];
      const names = Object.keys(returned.tables.episodes?.columns ?? {});
      expect(inOrder(tables.tables.episodes?.columns, names)).toEqual(
        inOrder(returned.tables.episodes?.columns, names),
      );
      expect(tables.tables.header?.columns).toEqual(returned.tables.header?.columns);
    }),
    draws(40, 2000),
  );
});

test('whatever the episodes are, the payload gives back who lived where and when, and which moves began a time in care', () => {
  fc.assert(
    fc.property(council, (episodes) => {
      const placements = spells(episodes, (one, before) => one.placement === before.placement);
      const moves = { B: 'P', U: 'T' } as Record<string, string>;
      const expected = placements.map((one) =>
        [one.child, one.start, one.end, one.place, moves[one.rne] ?? one.rne, one.rec].join(' '),
      );
      const { tables } = readTexts(asPayload(episodes), on);
      const names = ['child', 'decom', 'dec', 'place', 'rne', 'rec'];
      expect(inOrder(tables.episodes?.columns, names)).toEqual(expected.sort());
    }),
    draws(40, 2000),
  );
});
