import { dataGrade } from '#site';
import { type ExamplesOf, measures } from '../examples/index.ts';
import type Grades from './Grades.astro';

const caption = 'Data quality by measure, Northmoor';
const usual = { knownPercent: null, monthsLate: 0, earlier: 120, revised: 0 };

export const examples: ExamplesOf<typeof Grades> = {
  usual: {
    about: 'One that is good in all, one that is late, one of which too little is known.',
    props: {
      caption,
      graded: [
        { measure: { ...measures.usual, id: 'cla_count' }, grade: dataGrade(usual) },
        { measure: measures.context, grade: dataGrade({ ...usual, monthsLate: 2, revised: 6 }) },
        { measure: measures.usual, grade: dataGrade({ ...usual, knownPercent: 82 }) },
      ],
    },
  },
  first: {
    about: 'Published for the first time: nothing can have been revised.',
    props: { caption, graded: [{ measure: measures.usual, grade: dataGrade({ ...usual, earlier: 0 }) }] },
  },
};
