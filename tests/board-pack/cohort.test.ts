import { expect, it } from 'vitest';
import { packOf } from '#board-pack';
import { sampleSite } from '../fixtures/pack/sample-site.ts';

it('says of a measure that follows children up whom its newest figure follows, with the dates', async () => {
  const site = await sampleSite();
  const id = 'special_guardianship_orders_12m';
  const judged = site.judged.map((one) => {
    if (one.card.measure.id !== id) return one;
    const cohort = { event: 'left care', monthsBefore: 12 } as const;
    return { ...one, card: { ...one.card, measure: { ...one.card.measure, cohort } } };
  });
  const pack = packOf({ ...site, judged }, { publication: '2022-07' });
  const said = pack.sections.flatMap(({ measures }) => measures).filter(({ reading }) => / until /.test(`${reading}`));
  expect(said.map((one) => one.id)).toEqual(['returned_to_care_percent', id, 'permanence_within_12m_percent']);
  expect(said.find((one) => one.id === id)?.reading).toContain(
    'Children who left care from 1 July 2020 to 30 June 2021, followed until 30 June 2022.',
  );
});
