import type { Layout } from '../layout.ts';
import { age, annexA, childId, ended, needed, team, worker } from './annex-a-columns.ts';
import { dropped } from './column.ts';

const sex = dropped('Gender', 'Sex', 'Sex', 'Childs gender');
const ethnicity = dropped('Ethnicity', 'Ethnic background', 'Ethnic origin', 'Ethnic background');
const birthDate = dropped('Date of Birth', 'Date of birth', 'DOB');
const disability = dropped(
  'Does the Child have a Disability',
  'Whether the child has a disability',
  /^does the (child|young person) have a disability/,
  'Disability',
);
const uasc = dropped(
  'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
  'Whether an unaccompanied asylum-seeking child in the last 12 months',
  /^(unaccompanied asylum seeking child|uasc)/,
);

/**
 * Lists 6 and 7 of Ofsted's ILACS Annex A, headings of 2019 and 2024. Only who is open on the day is counted, so little
 * is kept.
 */
export const annexANeed: Layout[] = [
  {
    ...annexA({
      id: 'annexA.list6',
      table: 'children_in_need',
      title: 'List 6: children in need',
      grain: 'one child in need, or whose case closed in the last six months',
      key: ['child_id', 'started_on'],
      columns: [
        childId,
        sex,
        ethnicity,
        birthDate,
        age,
        uasc,
        disability,
        needed(
          'CIN Start Date',
          'started_on',
          'Day the child became one in need',
          /^(cin|child(ren)? in need)( plan)? start date/,
          /^date (of )?(cin|child in need)( plan)? start(ed)?$/,
        ),
        dropped('Primary Need Code', 'Category of need', /^primary need/),
        dropped('Date Child Was Last Seen', 'Day the child was last seen', /^date (the )?child (was )?last seen/),
        ended(
          'CIN Closure Date',
          'ended_on',
          'Day the case closed',
          /^(cin|child(ren)? in need)( plan)? (closure|closed|end) date/,
          /^date (of )?(cin|child in need)( plan)? (closure|closed|ended)$/,
        ),
        dropped('Reason for Closure', 'Reason the case closed', /^(reason for|cin) closure( reason)?$/),
        dropped('Case Status', 'What the case is about', /^case status/),
        team,
        worker,
      ],
    }),
    mayBeEmpty: false,
  },
  {
    ...annexA({
      id: 'annexA.list7',
      table: 'protection_plans',
      title: 'List 7: child protection',
      grain: 'one child protection plan, open or ended in the last six months',
      key: ['child_id', 'started_on'],
      columns: [
        childId,
        sex,
        ethnicity,
        birthDate,
        age,
        uasc,
        disability,
        needed(
          'Child Protection Plan Start Date',
          'started_on',
          'Day the plan started',
          /^(child protection|cp|cpp)( plan)? start date/,
        ),
        dropped('Initial Category of Abuse', 'First category of abuse', /^(initial|first) category of abuse/),
        dropped('Latest Category of Abuse', 'Latest category of abuse', /^(latest|current) category of abuse/),
        dropped(
          'Date of the Last Statutory Visit',
          'Day of the last visit',
          /^date of (the )?(last|latest) (statutory|social work) visit/,
        ),
        dropped('Was the Child Seen Alone?', 'Whether the child was seen alone', /child seen alone/),
        dropped(
          'Date of latest review conference',
          'Day of the last review conference',
          /^date of (the )?(latest|last) review( child protection)? conference/,
        ),
        ended(
          'Child Protection Plan End Date',
          'ended_on',
          'Day the plan ended',
          /^(child protection|cp|cpp)( plan)? end date/,
        ),
        dropped(
          'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
          'Whether protected in an emergency in six months',
          /emergency protection order/,
        ),
        dropped(
          'Sum of Number of Previous Child Protection Plans',
          'Earlier plans',
          /number of previous child protection plans/,
        ),
        team,
        worker,
      ],
    }),
    mayBeEmpty: false,
  },
];
