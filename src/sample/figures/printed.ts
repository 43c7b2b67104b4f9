import { steered } from '../authority.ts';
import { endOf } from '../day.ts';
import { type CountedFigure, inQuarter, onDay, withKinds } from './figure.ts';

/** The fostering service as the minutes of 15 February 2022 print it. */
const fostering: readonly CountedFigure[] = [
  inQuarter('fostering_enquiries', '2021-09', 14),
  inQuarter('fostering_enquiries', '2021-12', 10),
  inQuarter('fostering_initial_visits', '2021-09', 3),
  onDay('fostering_families', endOf('2021-09'), 130),
  onDay('fostering_families', endOf('2021-12'), 122),
  onDay('in_house_foster_children', endOf('2021-09'), 176),
  onDay('in_house_foster_children', endOf('2021-12'), 169),
  onDay('foster_vacancies', endOf('2021-09'), 50),
  onDay('foster_vacancies', endOf('2021-12'), 15),
  ...withKinds(
    { mainstream: 4, connected: 1, 'foster to adopt': 0 },
    inQuarter('foster_deregistrations', '2021-09', 5),
  ),
  ...withKinds(
    { mainstream: 5, connected: 0, 'foster to adopt': 2 },
    inQuarter('foster_deregistrations', '2021-12', 7),
  ),
];

const key = ({ measure, from, to, category }: CountedFigure) => `${measure} ${from} ${to} ${category}`;
const known = new Map(fostering.map((figure) => [key(figure), figure]));

/** The figures of an authority, each as it was printed where it was. */
export const asPrinted = (code: string, figures: readonly CountedFigure[]): CountedFigure[] =>
  code === steered.code ? figures.map((figure) => known.get(key(figure)) ?? figure) : [...figures];
