import { ageOn } from '#calendar';
import { isoOf, type Row } from './history.ts';

const change = { law: 'LBU', place: 'PTBU' };

/**
 * What is wrong with the episodes of one child in order, or nothing: the rules of the return that a true chain keeps.
 */
export function faultsOf(episodes: readonly Row[], birth: string): string[] {
  return episodes.flatMap((row, index) => {
    const next = episodes[index + 1];
    const before = episodes[index - 1];
    return [
      ...ownFaults(row, birth),
      ...(next === undefined ? lastFaults(row, birth) : linkFaults(row, next)),
      ...(before === undefined && row.RNE !== 'S' ? ['begins without S'] : []),
    ];
  });
}

function ownFaults({ DECOM, DEC, REC, PLACE = '', PLACE_PROVIDER, LS = '' }: Row, birth: string): string[] {
  const [from, to] = [isoOf(DECOM), isoOf(DEC)];
  const age = ageOn(birth, from);
  const checks: [boolean, string][] = [
    [(to === '') !== (REC === ''), 'DEC and REC do not go together'],
    [to !== '' && to <= from, 'ends on the day it begins or before'],
    [from < birth, 'begins before birth'],
    [age >= 18, 'begins at 18'],
    [(PLACE === 'H5' || PLACE === 'P2') && age < 16, 'supported accommodation before 16'],
    [PLACE === 'P1' && LS !== 'C1' && LS !== 'C2', 'with parents without a care order'],
    [(PLACE === 'P1') !== (PLACE_PROVIDER === 'PR0'), 'P1 and PR0 do not go together'],
    [/^(T[0-4]|Z1)$/.test(PLACE) && PLACE_PROVIDER !== '', 'a provider for a temporary or other placement'],
    [!/^(T[0-4]|Z1)$/.test(PLACE) && PLACE_PROVIDER === '', 'no provider'],
    [/^A[56]$/.test(PLACE) && LS !== 'E1', 'placed for adoption without a placement order'],
    [LS === 'J1' && age < 10, 'on remand before 10'],
  ];
  return checks.filter(([fails]) => fails).map(([, text]) => text);
}

function linkFaults(row: Row, next: Row): string[] {
  if (row.REC !== 'X1')
    return next.RNE === 'S' && isoOf(next.DECOM) > isoOf(row.DEC) ? [] : ['goes on after leaving care'];
  const { RNE = '' } = next;
  const lawChanged = row.LS !== next.LS;
  const placeChanged = row.PLACE !== next.PLACE || row.PLACE_PROVIDER !== next.PLACE_PROVIDER;
  const reasonGiven = row.REASON_PLACE_CHANGE !== '';
  const temporary = row.PLACE?.startsWith('T') || next.PLACE?.startsWith('T');
  const checks: [boolean, string][] = [
    [row.DEC !== next.DECOM, 'a gap or an overlap'],
    [RNE === 'S', 'a start without an end'],
    [lawChanged !== change.law.includes(RNE), `RNE ${RNE} and the legal status do not agree`],
    [RNE === 'L' && placeChanged, 'L with another placement'],
    [change.place.includes(RNE) !== reasonGiven && !temporary, 'a reason for the move without one, or none with one'],
  ];
  return checks.filter(([fails]) => fails).map(([, text]) => text);
}

function lastFaults({ DEC, REC = '', LS }: Row, birth: string): string[] {
  const age = DEC === '' ? 0 : ageOn(birth, isoOf(DEC));
  const grown = ['E5', 'E6', 'E7', 'E17', 'E8', 'E15'].includes(REC);
  const onBirthday = age === 18 && isoOf(DEC).slice(5) === birth.slice(5);
  const checks: [boolean, string][] = [
    [REC === 'X1', 'X1 and nothing after'],
    [grown && !onBirthday, `leaves with ${REC} on a day that is not the 18th birthday`],
    [!grown && age >= 18, 'leaves for another reason at 18'],
    [/^E1[12]$/.test(REC) && LS !== 'E1', 'adopted without a placement order'],
  ];
  return checks.filter(([fails]) => fails).map(([, text]) => text);
}
