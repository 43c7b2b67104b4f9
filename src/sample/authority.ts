/** An authority of the sample. `digit` begins the ids of its children. */
export interface Authority {
  code: string;
  name: string;
  folder: string;
  digit: number;
  /** How often children move within the same kind of placement, each month, by calendar year. */
  restlessness: Readonly<Record<number, number>>;
  /** Share of new children who come alone from abroad; DfE, children looked after, 31 March 2018 to 2022. */
  unaccompanied: number;
}

const calm = { 2018: 0.012, 2019: 0.013, 2020: 0.013, 2021: 0.013, 2022: 0.013 };

export const authorities: readonly Authority[] = [
  { code: 'E06000001', name: 'Hartlepool', folder: 'hartlepool', digit: 3, restlessness: calm, unaccompanied: 0.02 },
  {
    code: 'E06000002',
    name: 'Middlesbrough',
    folder: 'middlesbrough',
    digit: 5,
    restlessness: { 2018: 0.014, 2019: 0.03, 2020: 0.03, 2021: 0.008, 2022: 0.012 },
    unaccompanied: 0.01,
  },
  {
    code: 'E06000003',
    name: 'Redcar and Cleveland',
    folder: 'redcar-and-cleveland',
    digit: 7,
    restlessness: { ...calm, 2020: 0.018 },
    unaccompanied: 0.06,
  },
  {
    code: 'E06000004',
    name: 'Stockton-on-Tees',
    folder: 'stockton-on-tees',
    digit: 4,
    restlessness: { ...calm, 2019: 0.018, 2020: 0.018 },
    unaccompanied: 0.02,
  },
  {
    code: 'E06000005',
    name: 'Darlington',
    folder: 'darlington',
    digit: 8,
    restlessness: { ...calm, 2019: 0.017 },
    unaccompanied: 0.03,
  },
];

/** The authority whose figures are steered to what its board's papers print. */
export const steered = authorities[1] as Authority;
