import type { Column, Layout } from '../layout.ts';
import { coded, date, dropped, flag, identifier, number, onlyChecked, partialDate, text, whole } from './column.ts';

const optional = { presence: 'optional' } as const;
const read = { inFigures: true } as const;
const must = { filled: true, inFigures: true } as const;
const filled = { filled: true } as const;

const child = identifier('CHILD', 'The child’s number in the case system', {
  ...must,
  alsoKnownAs: ['CHILDID', 'CHILD ID', 'Child Unique ID'],
});
const birth = date('DOB', 'Date of birth', { birth: true, filled: true, alsoKnownAs: ['Date of birth'] });

/** Columns that case systems add to every file. */
const added: Column[] = [
  dropped('LA', 'Authority whose row it is: that of the folder', 'LA_CODE', 'AUTHORITY', 'LA_NAME'),
  dropped(
    'YEAR',
    'Return year of the row: of several, the later wins',
    ...['RETURN_YEAR', 'COLLECTION_YEAR', 'SUBMISSION_YEAR', 'CENSUS_YEAR', 'REPORTING_YEAR', 'FINANCIAL_YEAR'],
    ...['DATA_YEAR', 'YEAR_OF_RETURN', 'YEAR_ENDING', 'SSDA903_YEAR', 'COLLECTION', 'FY'],
  ),
];

type Part = Pick<Layout, 'id' | 'table' | 'title' | 'grain' | 'key' | 'columns'> & Partial<Layout>;

const ssda903 = (part: Part): Layout => ({
  family: 'SSDA903',
  reach: 'history',
  mayBeEmpty: true,
  ...part,
  columns: [...part.columns, ...added],
});

/** The twelve files of the SSDA903 return (DfE, children looked after return, code lists of 2016-17 to 2026-27). */
export const ssda903Layouts: Layout[] = [
  ssda903({
    id: 'ssda903.header',
    table: 'header',
    title: 'Header',
    grain: 'one child',
    key: ['child'],
    mayBeEmpty: false,
    columns: [
      child,
      coded('sex', 'SEX', 'Sex', filled),
      { ...birth, inFigures: true },
      coded('ethnicity', 'ETHNIC', 'Ethnic background', { ...filled, ...optional }),
      onlyChecked('UPN', 'Unique pupil number'),
      flag('MOTHER', 'Whether the child is a mother', optional),
      date('MC_DOB', 'Date of birth of her first child', optional),
      dropped('UASC', 'Whether an unaccompanied asylum-seeking child'),
    ],
  }),
  ssda903({
    id: 'ssda903.episodes',
    table: 'episodes',
    day: 'decom',
    title: 'Episodes',
    grain: 'one episode: a change of legal status or placement starts a new one',
    key: ['child', 'decom', 'dec'],
    mergeKey: ['child', 'decom'],
    mayBeEmpty: false,
    columns: [
      child,
      date('DECOM', 'Day the episode started', must),
      coded('newEpisode', 'RNE', 'Reason for new episode', must),
      coded('legalStatus', 'LS', 'Legal status', { ...must, alsoKnownAs: ['Legal status'] }),
      coded('need', 'CIN', 'Category of need', { ...filled, ...optional }),
      coded('placement', 'PLACE', 'Placement', { ...must, alsoKnownAs: ['PL'] }),
      coded('provider', 'PLACE_PROVIDER', 'Placement provider', read),
      date('DEC', 'Day the episode ended', { ...read, end: true }),
      coded('endReason', 'REC', 'Reason the episode ended', read),
      coded('placementChange', 'REASON_PLACE_CHANGE', 'Reason for the placement change', optional),
      dropped('HOME_POST', 'Home postcode'),
      dropped('PL_POST', 'Placement postcode'),
      identifier('URN', 'Ofsted number of the provider', optional),
      number('PL_DISTANCE', 'Distance from home in miles; 999.9 where it is not known', optional),
      onlyChecked('PL_LA', 'Authority in which the placement is'),
      text('PL_LOCATION', 'Inside or outside the authority: IN or OUT', optional),
    ],
  }),
  ssda903({
    id: 'ssda903.reviews',
    table: 'reviews',
    day: 'review',
    title: 'Reviews',
    grain: 'one review',
    key: ['child', 'review', 'review_code'],
    columns: [
      child,
      birth,
      date('REVIEW', 'Day of the review', must),
      coded('review', 'REVIEW_CODE', 'Part the child took', filled),
    ],
  }),
  ssda903({
    id: 'ssda903.uasc',
    table: 'uasc',
    title: 'Unaccompanied asylum-seeking children',
    grain: 'one child',
    key: ['child'],
    columns: [
      child,
      coded('sex', 'SEX', 'Sex'),
      birth,
      date('DUC', 'Day on which the status ended or will end', { mayBeFuture: true, ...read }),
    ],
  }),
  ssda903({
    id: 'ssda903.oc2',
    table: 'oc2',
    reach: 'year',
    title: 'Outcomes of children looked after for 12 months (OC2)',
    grain: 'one child',
    key: ['child'],
    columns: [
      child,
      birth,
      whole('SDQ_SCORE', 'Strengths and difficulties score', { ...read, range: [0, 40] }),
      coded('sdqReason', 'SDQ_REASON', 'Reason for no score', read),
      flag('CONVICTED', 'Convicted in the year', read),
      flag('HEALTH_CHECK', 'Development check up to date, under 5', read),
      flag('IMMUNISATIONS', 'Immunisations up to date', read),
      flag('TEETH_CHECK', 'Teeth checked in the year', read),
      flag('HEALTH_ASSESSMENT', 'Health assessed in the year', read),
      flag('SUBSTANCE_MISUSE', 'Substance misuse problem identified', read),
      flag('INTERVENTION_RECEIVED', 'Received help for it'),
      flag('INTERVENTION_OFFERED', 'Was offered help for it'),
    ],
  }),
  ssda903({
    id: 'ssda903.oc3',
    table: 'oc3',
    unread: true,
    title: 'Care leavers (OC3)',
    grain: 'one care leaver',
    key: ['child'],
    columns: [
      child,
      birth,
      coded('inTouch', 'IN_TOUCH', 'Whether the authority is in touch', filled),
      coded('activity', 'ACTIV', 'Main activity'),
      coded('accommodation', 'ACCOM', 'Accommodation and its suitability'),
    ],
  }),
  ssda903({
    id: 'ssda903.ad1',
    table: 'ad1',
    title: 'Adopted children (AD1)',
    grain: 'one child adopted in the year',
    key: ['child'],
    columns: [
      child,
      birth,
      date('DATE_INT', 'Day of the decision that the child should be placed for adoption'),
      date('DATE_MATCH', 'Day the child was matched'),
      flag('FOSTER_CARE', 'Adopted by their foster carer', read),
      coded('adopterCount', 'NB_ADOPTR', 'Number of adopters'),
      coded('adopterSex', 'SEX_ADOPTR', 'Sex of the adopters'),
      coded('adopterStatus', 'LS_ADOPTR', 'Legal status of the adopters'),
    ],
  }),
  ssda903({
    id: 'ssda903.placedForAdoption',
    table: 'placed_for_adoption',
    title: 'Should be placed for adoption',
    grain: 'one decision',
    key: ['child', 'date_placed'],
    mergeKey: ['child'],
    columns: [
      child,
      birth,
      date('DATE_PLACED', 'Day of the decision that the child should be placed for adoption', filled),
      date('DATE_PLACED_CEASED', 'Day of the decision that the child should no longer be placed', { end: true }),
      coded('adoptionReversed', 'REASON_PLACED_CEASED', 'Reason the decision changed'),
    ],
  }),
  ssda903({
    id: 'ssda903.previousPermanence',
    table: 'previous_permanence',
    unread: true,
    title: 'Previous permanence',
    grain: 'one child',
    key: ['child'],
    columns: [
      child,
      birth,
      coded('previousPermanence', 'PREV_PERM', 'Previous permanence'),
      text('LA_PERM', 'Authority that arranged it'),
      partialDate('DATE_PERM', 'Day of the order; unknown parts are zz'),
    ],
  }),
  ssda903({
    id: 'ssda903.missing',
    table: 'missing',
    day: 'mis_start',
    title: 'Missing',
    grain: 'one incident',
    key: ['child', 'missing', 'mis_start'],
    columns: [
      child,
      birth,
      coded('missing', 'MISSING', 'Missing or away without authorisation', filled),
      date('MIS_START', 'Day the incident started', must),
      date('MIS_END', 'Day it ended', { ...read, end: true }),
    ],
  }),
  ssda903({
    id: 'ssda903.socialWorkerEpisodes',
    table: 'social_worker_episodes',
    day: 'sw_decom',
    title: 'Social worker episodes, from 2023-24',
    grain: 'one spell with a social worker',
    key: ['child', 'sw_id', 'sw_decom'],
    columns: [
      child,
      birth,
      identifier('SW_ID', 'Registration number of the worker, a code and never a name', filled),
      date('SW_DECOM', 'Day the worker took the child on', must),
      date('SW_DEC', 'Day the worker handed the child over', { ...read, end: true }),
      coded('workerChange', 'SW_REASON', 'Reason for the change', optional),
    ],
  }),
  ssda903({
    id: 'ssda903.deprivationOfLiberty',
    table: 'deprivation_of_liberty',
    day: 'dolo_start',
    title: 'Deprivation of liberty orders, from 2026-27',
    grain: 'one order',
    key: ['child', 'dolo_start'],
    columns: [
      child,
      birth,
      date('DOLO_START', 'Day the order started', filled),
      date('DOLO_END', 'Day it ended', { end: true }),
    ],
  }),
];
