import { describe, expect, it } from 'vitest';
import { CatalogueFileError, parseMeeting } from '#catalogue';

const file = 'data/meetings/2022-02-15/meeting.md';
const read = (above: string) =>
  parseMeeting(`---\ntitle: Board\nstatus: held\n---\n\n${above}\n\n## 1. Minutes\n\nRead.\n`, file);
const named = (name: string, role: string | null = null) => ({ role, name, count: 1 });
const office = (role: string, count = 1) => ({ role, name: null, count });
const groups = (above: string) => read(above).attendance.map(({ kind, people }) => [kind, people]);

describe('who was at a meeting', () => {
  it('is read as clerks write it: councillors with their chair, those invited, officers by role, apologies', () => {
    expect(
      groups(
        [
          'PRESENT: Councillors A Able (Chair), B Baker, C Cook',
          'and D Drew',
          '',
          'PRESENT BY INVITATION: Councillor E East',
          '',
          'ALSO IN ATTENDANCE: F Field and G Green (Participation service)',
          '',
          'OFFICERS: Head of Fostering, Director of Children’s Services',
          '',
          'APOLOGIES FOR ABSENCE: Councillors H Hill and J. K. Iles.',
        ].join('\n'),
      ),
    ).toEqual([
      [
        'present',
        [
          named('Councillor A Able', 'Chair'),
          named('Councillor B Baker', 'Councillor'),
          named('Councillor C Cook', 'Councillor'),
          named('Councillor D Drew', 'Councillor'),
        ],
      ],
      ['invited', [named('Councillor E East', 'Councillor')]],
      ['inAttendance', [named('F Field'), named('G Green', 'Participation service')]],
      ['officers', [office('Head of Fostering'), office('Director of Children’s Services')]],
      ['apologies', [named('Councillor H Hill', 'Councillor'), named('Councillor J. K. Iles', 'Councillor')]],
    ]);
  });

  it.each([
    [
      'counts',
      'PRESENT: Chair, 5 councillors and two young people',
      [office('Chair'), office('councillors', 5), office('young people', 2)],
    ],
    [
      'a list',
      '**Present**\n\n- Councillor A Able (Chair)\n- Councillor B Baker',
      [named('Councillor A Able', 'Chair'), named('Councillor B Baker', 'Councillor')],
    ],
    [
      'semicolons',
      'PRESENT: Head of Care, Health and Housing; Clerk',
      [office('Head of Care, Health and Housing'), office('Clerk')],
    ],
    ['a dash', 'Present - Cllr A Able', [named('Councillor A Able', 'Councillor')]],
    [
      'roles with and in them',
      'PRESENT: Head of Children Looked After and Corporate Parenting',
      [office('Head of Children Looked After and Corporate Parenting')],
    ],
    [
      'a councillor by office alone',
      'PRESENT: Councillor (Chair), 1 councillor',
      [office('Chair'), office('councillor')],
    ],
    [
      'full names',
      'PRESENT: Councillors Nadia Oram (Chair), Piers Quill and Rosa Stent',
      [
        named('Councillor Nadia Oram', 'Chair'),
        named('Councillor Piers Quill', 'Councillor'),
        named('Councillor Rosa Stent', 'Councillor'),
      ],
    ],
    [
      'an office that says for whom',
      'PRESENT: Service Manager (Care Leavers)',
      [office('Service Manager (Care Leavers)')],
    ],
    ['nobody', 'PRESENT: None', []],
  ])('may be written with %s', (_, above, people) => {
    expect(groups(above)).toEqual([['present', people]]);
  });

  it('may stand in two columns, whose label is broken in two', () => {
    expect(
      groups('PRESENT BY\n\nCouncillors A Able\n\nINVITATION:\n\nAPOLOGIES FOR\n\nB Baker,\n\nABSENCE: C Cook'),
    ).toEqual([
      ['invited', [named('Councillor A Able', 'Councillor')]],
      ['apologies', [named('B Baker'), named('C Cook')]],
    ]);
  });

  it('is another thing than who belongs to the board', () => {
    expect(groups('MEMBERSHIP: Chair, 7 councillors\n\nPRESENT: Chair')).toEqual([
      ['membership', [office('Chair'), office('councillors', 7)]],
      ['present', [office('Chair')]],
    ]);
  });

  it('has its declarations of interest beside it, and nothing where nobody wrote any', () => {
    expect(read('DECLARATIONS OF INTEREST: None.').declarations).toBe('None.');
    expect(read('').declarations).toBeNull();
  });

  it.each([
    [
      'young people by name after a label',
      'OFFICERS: Head of Care; Young people: (Callum Smith and Jade Brown)',
      'meeting.md:6: a young person, carer or parent is named',
    ],
    ['other text', 'Welcome, all.', 'meeting.md:6: text stands before the first heading'],
    [
      'a young person by name',
      'PRESENT: J Smith (care leaver)',
      'meeting.md:6: a young person, carer or parent is named',
    ],
    [
      'a foster carer by name',
      'PRESENT: A Able (foster carer)',
      'meeting.md:6: a young person, carer or parent is named',
    ],
  ])('with %s is refused by line', (_, above, says) => {
    expect(() => read(above)).toThrow(CatalogueFileError);
    expect(() => read(above)).toThrow(says);
  });
});
