/** A sentence in which somebody asks something: a question that may belong into questions.yaml. */
export interface Asked {
  item: string;
  text: string;
  at: number;
}

const somebody =
  "(?:(?:board|panel|committee|elected|lay|independent)\\s+members?|members?|(?:the\\s+)?(?:vice[- ]?)?chair(?:man|person)?|councillors?(?:\\s+\\p{Lu}[\\p{L}’'-]*){0,3}|cllr\\.?(?:\\s+\\p{Lu}[\\p{L}’'-]*){0,3}|the (?:board|panel|committee)|(?:head|director) of (?:(?!that\\b)\\p{L}+\\s){0,4}(?!that\\b)\\p{L}+|(?:mr|mrs|ms|miss|dr)\\.?\\s+\\p{Lu}[\\p{L}’'-]+|young (?:person|people)|representatives?)";
const asks = new RegExp(
  `\\b${somebody}\\b(?:(?!\\bthat\\b)[^.?!]){0,60}?(?<!\\bbe )\\b(?:ask(?:ed|s)|enquir(?:ed|es)|inquir(?:ed|es)|quer(?:ied|ies)|questioned|sought\\s+(?:clarification|assurance|clarity|further)|(?:raised|made|had|posed|put)\\s+(?:a|the|some|several|further)?\\s*(?:quer(?:y|ies)|questions?)|wished to know|wanted to know|requested (?:clarification|further information|more information|an update))|\\b(?:a\\s+)?(?:further\\s+|note of\\s+)?(?:question|query|clarification)\\s+(?:was\\s+(?:also\\s+)?(?:raised|asked|sought|put)|surrounding|regarding|relating)|\\bin response to (?:(?:a|the|several|further) )?(?:quer(?:y|ies)|questions?)\\b|\\b(?:was|were) asked (?:whether|if|how|what|why|when|about)`,
  'iu',
);
const nothing =
  /\basked (?:to|that|for) (?:be )?(?:note|consider|approve|agree)|\bquestions? (?:from|by) (?:the )?public\b.*\bnone\b|\bno questions\b/i;

/** The sentences of a text in which somebody asks. */
export function questionsIn(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.?!][)"”’]*)\s+(?=["“‘(]?\p{Lu})(?<!\b(?:Cllr|Mr|Mrs|Ms|Dr|No|St)\.\s)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => asks.test(sentence) && !nothing.test(sentence));
}
