import { describe, expect, it } from 'vitest';
import { codeSets, endReasonGroup, placementGroup } from '../../src/extracts/index.ts';

const placementGroups = [
  'in-house foster',
  'agency foster',
  'connected carers',
  'with parents',
  "children's home",
  'other residential',
  'placed for adoption',
  'supported accommodation',
  'secure',
  'other',
];

describe('the placement groups', () => {
  it.each([
    ['U4', 'PR1', 'in-house foster'],
    ['U6', 'PR4', 'agency foster'],
    ['U5', 'PR2', 'agency foster'],
    ['U1', 'PR1', 'connected carers'],
    ['P1', 'PR0', 'with parents'],
    ['K1', 'PR3', 'secure'],
    ['K2', null, "children's home"],
    ['K3', 'PR4', 'supported accommodation'],
    ['H5', 'PR4', 'supported accommodation'],
    ['A5', 'PR1', 'placed for adoption'],
    ['R5', null, 'other residential'],
    ['Z13', null, 'other'],
    [null, null, 'other'],
  ])('put %s of provider %s under %s', (place, provider, group) => {
    expect(placementGroup(place, provider)).toBe(group);
  });

  it('leave no placement code without a group of the board', () => {
    for (const { code } of codeSets.placement.entries) {
      for (const provider of [null, 'PR1', 'PR4']) expect(placementGroups).toContain(placementGroup(code, provider));
    }
  });
});

describe('the reasons for leaving care', () => {
  it.each([
    ['E11', null, 'adopted'],
    ['E43', null, 'special guardianship or child arrangements order'],
    ['E41', 9, 'special guardianship or child arrangements order'],
    ['E17', 18, 'turned 18'],
    ['E5', null, 'turned 18'],
    ['E5', 16, 'other'],
    ['E8', null, 'other'],
    ['E8', 18, 'turned 18'],
    ['E8', 17, 'other'],
    ['E4B', 17, 'returned to family'],
    ['E13', 3, 'returned to family'],
    ['E3', 12, 'other'],
    ['X1', 12, null],
  ])('put %s at age %s under %s', (code, age, group) => {
    expect(endReasonGroup(code, age)).toBe(group);
  });
});

it('every code stands once in its list', () => {
  for (const { entries } of Object.values(codeSets)) {
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
  }
});
