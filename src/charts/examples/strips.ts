import { unitOf } from '#figure';
import type { StripDot } from '../spec.ts';
import type { Example } from './example.ts';

const neighbours = [
  'Ashby',
  'Brackwater',
  'Cold Fell',
  'Dunmere',
  'Eastmarsh',
  'Fenwick',
  'Garth',
  'Hollin',
  'Ings',
  'Keld',
];

function dots(ours: number, region: number, england: number, others: readonly number[]): StripDot[] {
  return [
    { name: 'Northmoor', value: ours, kind: 'ours' },
    { name: 'North', value: region, kind: 'region' },
    { name: 'England', value: england, kind: 'england' },
    ...others.map((value, index): StripDot => ({ name: neighbours[index] as string, value, kind: 'neighbour' })),
  ];
}

const unit = unitOf('per 10000');

/** Dot strips: years of one measure, places that crowd, a row without a figure. */
export const strips: Example[] = [
  {
    id: 'dot-strip',
    kind: 'Dot strip',
    about: 'Our council, its region, England and its neighbours on one scale, a row for each year.',
    chart: {
      kind: 'dot-strip',
      title: 'Our rate is above England’s and within that of our neighbours',
      description: 'Dot strip of two years: Northmoor 121 and 128, North 108 and 110, England 70 and 71.',
      unit,
      decimals: 0,
      rows: [
        { label: '31 March 2023', dots: dots(121, 108, 70, [96, 104, 113, 118, 122, 127, 131, 139, 144, 162]) },
        { label: '31 March 2024', dots: dots(128, 110, 71, [99, 101, 110, 121, 126, 129, 133, 133, 150, 171]) },
      ],
    },
  },
  {
    id: 'dot-strip-crowded',
    kind: 'Dot strip, crowded',
    about: 'Many places in one year: a row for each, by value, so that all are named.',
    chart: {
      kind: 'dot-strip',
      title: 'Nearly every council sees nine in ten children in time',
      description: 'Dot strip of one year: most councils lie between 88% and 94%.',
      unit: unitOf('percent'),
      decimals: 0,
      rows: [
        { label: 'Health assessments in time', dots: dots(91, 91, 91, [90, 90, 91, 91, 91, 92, 92, 93, 94, 88]) },
        { label: 'Dental checks', dots: [] },
      ],
    },
  },
  {
    id: 'dot-strip-members',
    kind: 'Dot strip of a consortium',
    about: 'Five councils that work together, each with its name.',
    chart: {
      kind: 'dot-strip',
      title: 'Days from care to adoption differ by a year',
      description: 'Dot strip: Northmoor 388 days, four others between 301 and 640.',
      unit: unitOf('days'),
      decimals: 0,
      rows: [
        {
          label: 'Days from coming into care to moving in',
          dots: [
            { name: 'Northmoor', value: 388, kind: 'ours' },
            { name: 'Ashby', value: 301, kind: 'member' },
            { name: 'Dunmere', value: 395, kind: 'member' },
            { name: 'Fenwick', value: 512, kind: 'member' },
            { name: 'Keld', value: 640, kind: 'member' },
          ],
        },
      ],
    },
  },
];
