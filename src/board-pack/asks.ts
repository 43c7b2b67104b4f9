import { language, packWords } from '#words';
import { plainProse } from './prose.ts';

const board = `(?:(?:the|this) )?(?:(?:corporate parenting )?(?:board|panel|committee)|members(?: of (?:the|this) [a-z ]+?)?|councillors)`;
/** How a sentence begins that asks a board, in the forms of councils' reports. */
const forms = [
  String.raw`(?:it is (?:recommended|proposed|requested|suggested) )?that ${board}\b`,
  String.raw`${board} (?:is|are) (?:asked|recommended|invited|requested|advised)\b`,
  String.raw`${board} (?:should|to)\b`,
];
const asking = new RegExp(`^(?:${forms.join('|')})`, 'iu');
const bullet = packWords.bullet('');
const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });

/**
 * What a text in Markdown asks of a board, each as it stands there: sentences and points of lists that begin as reports
 * put it to a board, such as `That the board …` or `Members are asked to …`. Where such words end in a colon, each
 * point of the list that follows is asked, after those words. What asks nobody, or somebody else, is left out.
 */
export function asksOf(markdown: string): string[] {
  const asked: string[] = [];
  let opening: string | null = null;
  for (const paragraph of plainProse(markdown).split('\n\n')) {
    const isPoint = paragraph.startsWith(bullet);
    const text = isPoint ? paragraph.slice(bullet.length) : paragraph;
    if (isPoint && opening !== null) {
      asked.push(`${opening} ${text}`);
      continue;
    }
    opening = null;
    for (const sentence of Array.from(sentences.segment(text), ({ segment }) => segment.trim()).filter(isAsking)) {
      if (sentence.endsWith(':')) opening = sentence.slice(0, -1);
      else asked.push(sentence);
    }
  }
  return asked;
}

const isAsking = (sentence: string): boolean => asking.test(sentence);
