import { funnelOf } from '../funnel-spec.ts';
import type { Example } from './example.ts';

const sizes = [24, 38, 45, 52, 61, 70, 84, 95, 110, 130, 148, 171, 196, 230, 268, 311];

const shares = [0.71, 0.84, 0.76, 0.81, 0.74, 0.56, 0.79, 0.83, 0.72, 0.78, 0.79, 0.75, 0.8, 0.9, 0.74, 0.77];

/** Funnels. */
export const funnels: Example[] = [
  {
    id: 'funnel',
    kind: 'Funnel',
    about:
      'Shares of several councils against how many each counts. The fewer they count, the further chance takes them.',
    chart: funnelOf({
      title: 'Our share is what chance allows; that of two councils is not',
      description: 'Funnel of sixteen councils: Northmoor 79% of 148; two lie outside the limits of 99.8%.',
      areas: sizes.map((denominator, index) => ({
        name: index === 10 ? 'Northmoor' : `Council ${String.fromCharCode(65 + index)}`,
        denominator,
        numerator: Math.round(denominator * (shares[index] ?? 0.77)),
        ours: index === 10,
      })),
    }),
  },
];
