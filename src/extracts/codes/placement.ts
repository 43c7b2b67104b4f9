import { codeSet } from './code-set.ts';

const foster = {
  group: 'agency foster',
  groupByProvider: { PR1: 'in-house foster' },
  groupWithoutProvider: 'foster provider not known',
} as const;
const lastDayOfH5AndP2 = '2024-03-31';
const lastDayOfZ1 = '2025-03-31';

/**
 * PLACE of all return years with the board's placement groups. H5 and P2 went and K3 came with the 2024-25 return, Z11
 * to Z14 replaced Z1 with 2025-26. A foster placement is in-house where the council itself provides it (PR1), agency
 * where another does, and neither where the provider is blank.
 */
export const placementSet = codeSet('placement', 'Placement', [
  ['A3', 'Placed for adoption with consent, with current foster carer', { group: 'placed for adoption' }],
  ['A4', 'Placed for adoption with consent, not with current foster carer', { group: 'placed for adoption' }],
  ['A5', 'Placed for adoption with placement order, with current foster carer', { group: 'placed for adoption' }],
  ['A6', 'Placed for adoption with placement order, not with current foster carer', { group: 'placed for adoption' }],
  ['H5', 'Semi-independent living accommodation', { group: 'supported accommodation', until: lastDayOfH5AndP2 }],
  ['K1', 'Secure children’s home', { group: 'secure' }],
  ['K2', 'Children’s home', { group: "children's home" }],
  ['K3', 'Supported accommodation, age 16 and over', { group: 'supported accommodation', from: '2024-04-01' }],
  ['P1', 'With own parents or someone with parental responsibility', { group: 'with parents' }],
  ['P2', 'Independent living', { group: 'supported accommodation', until: lastDayOfH5AndP2 }],
  ['P3', 'Residential employment', { group: 'other' }],
  ['R1', 'Residential care home', { group: 'other residential' }],
  ['R2', 'NHS or other medical establishment', { group: 'other residential' }],
  ['R3', 'Family centre or mother and baby unit', { group: 'other residential' }],
  ['R5', 'Young offender institution or prison', { group: 'other residential' }],
  ['S1', 'Residential school', { group: 'other residential' }],
  ['T0', 'Temporary, any', { group: 'other' }],
  ['T1', 'Temporary: in hospital', { group: 'other' }],
  ['T2', 'Temporary: on holiday', { group: 'other' }],
  ['T3', 'Temporary: while the usual carer is on holiday', { group: 'other' }],
  ['T4', 'Temporary: other, seven days or less', { group: 'other' }],
  ['U1', 'Foster placement with a relative or friend, long term', { group: 'connected carers' }],
  ['U2', 'Foster placement with a relative or friend who may adopt', { group: 'connected carers' }],
  ['U3', 'Foster placement with a relative or friend, other', { group: 'connected carers' }],
  ['U4', 'Foster placement with another carer, long term', foster],
  ['U5', 'Foster placement with another carer who may adopt', foster],
  ['U6', 'Foster placement with another carer, other', foster],
  ['Z1', 'Other placement', { group: 'other', until: lastDayOfZ1 }],
  ['Z11', 'Other placement: first of the four that replaced Z1', { group: 'other', from: '2025-04-01' }],
  ['Z12', 'Other placement: second of the four that replaced Z1', { group: 'other', from: '2025-04-01' }],
  ['Z13', 'Other placement: third of the four that replaced Z1', { group: 'other', from: '2025-04-01' }],
  ['Z14', 'Other placement: fourth of the four that replaced Z1', { group: 'other', from: '2025-04-01' }],
]);

export const providerSet = codeSet('provider', 'Placement provider', [
  ['PR0', 'Parent or someone with parental responsibility', { aliases: ['parent', 'parents'] }],
  ['PR1', 'Own provision', { aliases: ['own', 'own la'] }],
  ['PR2', 'Another local authority'],
  ['PR3', 'Other public body'],
  ['PR4', 'Private', { aliases: ['private provision'] }],
  ['PR5', 'Voluntary or third sector', { aliases: ['voluntary', 'voluntary/third sector', 'third sector'] }],
]);

export const placementChangeSet = codeSet('placementChange', 'Reason for placement change', [
  ['CARPL', 'Change to or carrying out of the care plan'],
  ['CLOSE', 'Resignation or closure of the provision'],
  ['ALLEG', 'Allegation'],
  ['STAND', 'Standards of care'],
  ['APPRR', 'Approval removed'],
  ['CREQB', 'Carer asks: the child’s behaviour'],
  ['CREQO', 'Carer asks: other reason'],
  ['CHILD', 'Child asks'],
  ['LAREQ', 'Authority asks'],
  ['PLACE', 'Change in the status of the placement only'],
  ['CUSTOD', 'Custody arrangement', { from: '2019-04-01' }],
  ['OTHER', 'Other'],
]);

export const placementLocationSet = codeSet('placementLocation', 'Where the placement is', [
  [
    'in',
    'Inside the authority',
    { aliases: ['in area', 'inside', 'in la', 'in authority', 'in borough', 'inside la boundary', 'i', 'in-area'] },
  ],
  [
    'out',
    'Outside the authority',
    {
      aliases: [
        'out of area',
        'outside',
        'out of la',
        'out of authority',
        'out of borough',
        'outside la boundary',
        'o',
        'out-of-area',
      ],
    },
  ],
]);
