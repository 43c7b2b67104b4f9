import { numberWords } from '#figure';
import {
  circumstance,
  manyChildren,
  mayBeChild,
  mayBeChildren,
  oneChild,
  othersCounted,
  takesPart,
} from './people-words.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** A number of few children beside what happened to them, as it stands in a text, and where it begins. */
export interface SmallCount {
  at: number;
  text: string;
}

/**
 * The numbers from 1 to `largest` that a text gives of children: `3 children were adopted`, `of whom four have a
 * disability`, `two permanent exclusions`, a cell of a table. Harmless are what counts anything else, shares such as 1 in
 * 4, limits such as fewer than five, ages, and children who speak to the board. `text` has no marks any more.
 */
export function smallCountsIn(text: string, largest: number): SmallCount[] {
  const find = finderOf(largest);
  if (!find.any.test(text)) return [];
  const sentences = sentencesOf(text);
  const found = sentences.flatMap((sentence) =>
    find.any.test(sentence.text)
      ? find.inSentence(sentence, text.slice(Math.max(0, sentence.at - 300), sentence.at))
      : [],
  );
  return [...found, ...inTables(text, largest)]
    .toSorted((one, other) => one.at - other.at)
    .filter(
      ({ at }, index, all) =>
        index === 0 || at >= (all[index - 1] as SmallCount).at + (all[index - 1] as SmallCount).text.length,
    );
}

interface Finder {
  any: RegExp;
  inSentence: (sentence: Sentence, before: string) => SmallCount[];
}

const finders = new Map<number, Finder>();

function finderOf(largest: number): Finder {
  const known = finders.get(largest) ?? newFinder(largest);
  finders.set(largest, known);
  return known;
}

const notAfter = '(?<![\\p{L}\\p{N}.,/£$€#:@&-])';
const notBefore = '(?![\\p{L}\\p{N}%/]|[.,:]\\d|[-–]\\p{L}|\\s*(?:%|per ?cent\\b))';
const owners = '(?:the|our|these|those|its|their|all|your|my|his|her)';
/** How lists write that something is there so many times: `x3`, `4 x`, `4no.`. */
const times = '(?:[x×]\\s?)?';
const pieces = '(?:\\s?[x×](?=\\s)|nos?\\b\\.?|\\snos?\\.)?';
/** What may follow a number that ends what it says of a total. */
const notNamed = '(?!\\s+(?!(?:from|this|last|during|over|since|after|when|while|and|but|by)\\b)\\p{L}{3,})';
const aName =
  '(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Child|Children|Boy|Girl|Person|People|Teenager|Student|Pupil|Parent|Carer|Young|Year|Age|Aged|Stage|Section|Part|Item|Page|Paragraph|Regulation|Schedule|Chapter|Article|Rule|Form|Standard|Appendix|Table|Figure|Week|Day|Group|Those|Anyone|Everyone|Someone|All)\\b)\\p{Lu}\\p{Ll}+(?:[-’]\\p{Lu}\\p{Ll}+)?';
const speaks =
  '(?:said|says|asked|asks|told|wrote|writes|added|adds|explained|explains|recalled|called|named|remembers)';
/** Words that may stand between a number and whom it counts. No plural and no verb: what they name would be counted. */
const stop =
  'of|in|on|at|by|for|to|with|from|about|and|or|but|who|whom|that|which|as|than|per|is|are|was|were|be|been|has|have|had|do|did|does|not|no|between|among|when|where|whose|a|an|the|each|every|staff|people|men|women|via|including|helps?|saw|met|visited|asked|met|told|if|so|then|will|can|may|must|into|over|under|against|after|before|january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec';
const quality = `(?!(?:${stop})\\b)(?:\\p{L}[\\p{L}’'-]*?(?<!s)|previous|homeless|various|serious|\\d{1,2}[- ]year[- ]old)`;
/** What makes of whom is named a part of another name: a children's home, a child protection plan. */
const notName =
  "(?![’'-]|\\s+(?:protection|services?|social|homes?|centres?|friendly|sexual|criminal|forums?|hubs?|panels?|groups?|clubs?|boards?|teams?|councils?|advisers?|workers?|premium|passports?|offers?|days?|weeks?|awards?|nurser(?:y|ies)|schools?|in care councils?|in need (?:team|service|plan)s?|in our care (?:council|group)s?|benefit|poverty|development|health|voice)\\b)";
const events =
  'adoptions?|(?:permanent |fixed[- ]term )?exclusions?|suspensions?|deaths?|disruptions?|breakdowns?|remands?|arrests?|convictions?|(?:missing|absconding) (?:episodes?|incidents?)|pregnanc(?:y|ies)|births?|(?:adoption|placement|special guardianship|care|secure|supervision|deprivation of liberty|DoL) orders?|allegations?|(?:private fostering|unregulated|unregistered|secure|residential|emergency|custodial|hotel) (?:arrangements?|placements?)|placement (?:moves?|breakdowns?|disruptions?)|(?:cases?|incidents?|episodes?) of (?=[^.;]{0,60}(?:exploit|abus|neglect|missing|self-harm|harm|traffick|violen|assault|restrain))|relinquished bab(?:y|ies)|looked after child(?:ren)? reviews? (?=not|late|were not|was not)|placements?(?=\\s+(?:have |had )?(?:broken?|ended|failed|disrupted|came to|were disrupted))|serious (?:case|incident) (?:reviews?|notifications?)';
/** What comes before a number that counts nobody: its place in an order, an age, a limit. */
const noCount =
  /(?:\b(?<!\b(?:the|this|last|that|past) (?=quarter|week|day)|\b(?:this|last|that|past) (?=year))(?:sections?|s\.|stages?|years?|yr|ages?|aged|items?|agenda|paragraphs?|para\.?|themes?|parts?|schedules?|pages?|levels?|grades?|phases?|quarters?|q|steps?|tiers?|ks|key stage|bands?|articles?|regulations?|options?|points?|questions?|appendix|tables?|figures?|charts?|chapters?|nos?\.?|numbers?|standards?|principles?|days?|weeks?|objectives?|priority|priorities|outcomes?|recommendations?|actions?|rules?|forms?|notes?|versions?|volumes?|units?|rooms?|lines?|columns?|class|sets?|cohorts?|rounds?|type|category|cluster|ward|goal|zone|unit)\s*(?:\d+\s*(?:,|and|to|or|&|–|-)\s*)?|\b(?:under|below|over|above|than|least|most|up to|maximum of|limit of|per|capacity of|worth|plus|times|between|minimum of|every|each|for (?:children )?aged|no|not|(?:ris\w+|rose|f[ae]ll\w*|up|down|increased?|decreased?|reduced|dropped|grew|grown|growth|reduction|change[ds]?) by|(?:change|difference|rise|fall|increase|decrease|drop|reduction) of)\s+(?:just |only )?|(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten))\s+(?:in|out of every|in every)\s+)$/iu;
/** What a home, a worker or a law is for: how many children it may have. */
const capacity =
  /\b(?:(?:homes?|house|places?|beds?|provision|room|rooms|space|unit|registered|approved|licensed|capacity|designed|built|suitable)\s+(?:\p{L}+\s+)?(?:for|of)|(?:may|can|could|must not|cannot|each|every)\b[^.;]{0,40}\b(?:look after|care for|have|take|takes|accommodates?|sleeps?|cares for|looks after)|room for)\s+(?:up to\s+|a maximum of\s+)?$/iu;
/** Homes that were looked for are those of somebody. */
const isSearch =
  /\b(?:found|find(?:s|ing)?|sought|seek(?:s|ing)?|search\w*|looking|identified|arranged|secured)\b[^.;]{0,50}$/iu;
const isShare =
  /^\s*(?:in|out of)\s+(?:every\s+\S+|(?:10|100|ten|a hundred)\b)|^\s*in\s+(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)/iu;
const isLimit =
  /^\s*(?:at most\b|as a maximum|or (?:more|fewer|less|over|under|so)|and over|plus\b|\+|at a time|is too many|a (?:week|month|year|day)\b|per\b|to one\b|each\b)/iu;
/** One child that stands for any: `one child can move the average`, `one row is one child`. */
const isAny =
  /^\s*(?:can|could|may|might|would|should|must|moves? (?:it|the)|makes? (?:a|the|up)|counts?|is (?:about )?\d|many times|once)\b/iu;
const isUnit = /\b(?:row|record|case|entry|line|file|stands?) (?:is|are|for|means|holds?) $/iu;
const isDifference = /^\s*(?:more|fewer|less|additional|extra)\b[^.;]{0,60}\bthan\b/iu;

function newFinder(largest: number): Finder {
  const words = numberWords.slice(1, largest + 1);
  const counts = [...Array.from({ length: largest }, (_, index) => `${index + 1}`), ...words].toReversed();
  const asCount = (of: readonly string[]) => `${times}(?:${of.join('|')})${pieces}`;
  const few = `${notAfter}${asCount(counts)}${notBefore}`;
  const many = asCount(counts.filter((one) => one !== '1' && one !== 'one'));
  const range = `(?:\\s*(?:[-–]|to|or|and)\\s*${many}\\b)?(?:\\s*\\(\\d\\))?`;
  const severalChildren = `(?:${manyChildren}|${mayBeChildren})`;
  const singleChild = `(?:${oneChild}|${mayBeChild})`;
  const some = `${notAfter}${many}${notBefore}${range}\\s+(?:(?:out\\s+)?of\\s+${owners}?\\s*(?:(?:\\d+|${numberWords.slice(2).join('|')})\\s+)?)?(?:${quality}\\s+){0,4}?`;
  const anAge = `\\ban?\\s+(?:\\d{1,2}|${numberWords.slice(1).join('|')})[- ](?:year|month|week|day)s?[- ]old`;
  const young = `(?:\\d|1\\d|2[0-4]|${numberWords.slice(1).join('|')})(?![\\p{L}\\p{N}%]|[.,]\\d|\\s*per ?cent)`;
  const single = `${notAfter}(?:1|one)${notBefore}(?:\\s*\\(1\\))?\\s+(?:${quality}\\s+){0,4}?`;
  const patterns: readonly {
    pattern: RegExp;
    isChild: 'named' | 'aged' | 'beside' | 'meant' | 'labelled' | 'group' | 'counted';
  }[] = [
    { pattern: new RegExp(`${some}${severalChildren}\\b${notName}`, 'giu'), isChild: 'named' },
    {
      pattern: new RegExp(
        `${notAfter}${many}\\s+(?:child(?:ren)?)[’']s?\\s+(?=(?:adoption|placement|case|review|order|plan)s?\\b)`,
        'giu',
      ),
      isChild: 'beside',
    },
    { pattern: new RegExp(`${single}${singleChild}\\b(?:[’']s\\b)?${notName}`, 'giu'), isChild: 'named' },
    {
      pattern: new RegExp(
        `${notAfter}(?:1|one)\\s+of\\s+${owners}\\s+(?:\\d+\\s+|${numberWords.join('\\s+|')}\\s+)?(?:${quality}\\s+){0,4}?${severalChildren}\\b${notName}`,
        'giu',
      ),
      isChild: 'named',
    },
    {
      pattern: new RegExp(
        `\\b(?:a (?:single|lone)|(?:the|our|their|its) (?:only|one|single))\\s+(?:${quality}\\s+){0,3}?${singleChild}\\b${notName}`,
        'giu',
      ),
      isChild: 'named',
    },
    {
      pattern: new RegExp(
        `\\b(?:both|(?:a|the) (?:couple|pair|trio|duo|threesome|quartet|quintet) of)\\s+(?:of\\s+)?(?:${owners}\\s+)?(?:${quality}\\s+){0,3}?${severalChildren}\\b(?!\\s+and\\b)${notName}`,
        'giu',
      ),
      isChild: 'named',
    },
    {
      pattern: new RegExp(
        `\\b(?:sibling )?group of\\s+(?:${many})\\s+(?:siblings|brothers|sisters|children)\\b|\\bsibling group of\\s+(?:${many})\\b`,
        'giu',
      ),
      isChild: 'beside',
    },
    {
      pattern: new RegExp(
        `(?<!\\p{L})(?:${speaks}\\s+${aName},?\\s+\\(?${young}|${aName}(?:,\\s*|\\s*\\(\\s*)aged\\s+${young}(?!\\s*(?:to|and|or|-|–)\\s*(?:\\d|over|under|above))|${aName}(?:,\\s*${young},|\\s*\\(\\s*${young}\\s*\\),?)\\s+(?:${speaks}|who|lives|loves|wants|went|moved|came|is|was|has|had)\\b)|(?<=["”’]\\s*[-–—,]?\\s*)${aName},\\s*${young}(?=\\s*(?:$|[.,;)]))`,
        'gu',
      ),
      isChild: 'aged',
    },
    { pattern: new RegExp(`${anAge}\\s+(?:${quality}\\s+){0,2}?${singleChild}\\b${notName}`, 'giu'), isChild: 'aged' },
    {
      pattern: new RegExp(
        `\\b(?:an?|one|this|that|${owners})\\s+(?:${quality}\\s+){0,2}?(?:${oneChild})\\s*,?\\s+(?:who (?:is|was) )?(?:aged?|of age)\\s+(?:\\d{1,2}|${numberWords.slice(1).join('|')})\\b(?!\\s*(?:or|and|to|-|–|\\+|plus)\\s*(?:over|under|older|above|below|more|\\d|$)|\\+)`,
        'giu',
      ),
      isChild: 'beside',
    },
    {
      pattern: new RegExp(
        `${anAge}\\b(?!\\s+(?:${othersCounted}|strategy|policy|scheme|building|contract)\\b)|(?<!\\p{L})(?:twins|triplets)\\b`,
        'giu',
      ),
      isChild: 'beside',
    },
    {
      pattern: new RegExp(
        `(?:${few}|\\b(?:a single|a lone|the only|our only))\\s+(?:${quality}\\s+){0,2}?(?:${events})(?!\\s+(?:panels?|plans?|polic(?:y|ies)|teams?|strateg\\w+|reports?|workers?|agenc\\w+))`,
        'giu',
      ),
      isChild: 'named',
    },
    {
      pattern: new RegExp(
        `\\bof\\s+(?:whom|them|these|those|which)\\s*,?\\s*(?:only\\s+|just\\s+)?${few}|${few}(?:\\s*\\(\\d+\\))?\\s+of\\s+(?:whom|them|these|those)\\b(?!\\s+\\p{L}+s\\b)|\\b(?:the|all)\\s+(?:other|remaining)\\s+${few}`,
        'giu',
      ),
      isChild: 'meant',
    },
    {
      pattern: new RegExp(
        `${few}(?=(?:\\s*\\(\\d+\\))?\\s+(?:further\\s+|more\\s+|others?\\s+|also\\s+)?(?:were|was|are|is|have|has|had|went|came|moved|left|lived?|lives|remain|remained|became|did|died|ran|returned|got|lost|needs?|needed|aged|with|in|on|at|from)\\b)`,
        'giu',
      ),
      isChild: 'meant',
    },
    {
      pattern: new RegExp(
        `\\b(?:number|count|total|figure)\\s+of\\s+(?:${quality}\\s+){0,3}?(?:${manyChildren})\\b[^.;:]{0,60}?\\b(?:is|was|were|are|at|to|from)\\s+${few}(?!\\s+\\p{L}{3,})`,
        'giu',
      ),
      isChild: 'named',
    },
    {
      pattern: new RegExp(
        `\\b(?:${manyChildren})\\b(?![’'])[^.;:]{0,50}?\\b(?:rose|fell|dropped|went|increased|decreased|reduced|up|down)\\b[^.;:\\d]{0,25}?\\b(?:to|from)\\s+(?:\\d+\\s+to\\s+)?${few}(?!\\s+\\p{L}{3,})`,
        'giu',
      ),
      isChild: 'named',
    },
    {
      pattern: new RegExp(
        `\\b(?:${events}|${manyChildren})\\s*(?:\\p{L}+\\s*){0,3}(?:[:=–]|-)\\s*${few}(?=\\s*(?:$|[,.;\\n)(]))`,
        'giu',
      ),
      isChild: 'beside',
    },
    {
      pattern: new RegExp(
        `(?:^|[.;,\\n])\\s*[^.;:,\\n\\d]{3,60}?\\s*(?:[:=–]|\\s-)\\s*${few}(?=\\s*(?:$|[,.;\\n)(]))`,
        'giu',
      ),
      isChild: 'labelled',
    },
    {
      pattern: new RegExp(
        `(?:\\p{L}[\\p{L}’ /-]*?\\s\\d[\\d,]*\\s*[,;]\\s*(?:and\\s+)?)+\\p{L}[\\p{L}’ /-]{1,30}?\\s${few}(?=\\s*(?:$|[,.;\\n)(]))`,
        'giu',
      ),
      isChild: 'group',
    },
    {
      pattern: new RegExp(
        `\\b(?:namely|specifically|that is|i\\.?e\\.?|to be (?:exact|precise)|precisely|exactly)\\s*[,:]?\\s+${few}(?=\\s*(?:$|[,.;)]|(?:were|was|are|is|have|has|had)\\b))`,
        'giu',
      ),
      isChild: 'meant',
    },
    {
      pattern: new RegExp(
        `\\b(?:number|count|total|figure)s?\\b[^.;:\\d]{0,70}?\\b(?:is|was|were|are|rose|fell|dropped|went|increased|decreased|reduced|up|down|stands|stood|reached)\\s+(?:to\\s+|at\\s+|from\\s+)?(?:only\\s+|just\\s+)?${few}${notNamed}`,
        'giu',
      ),
      isChild: 'counted',
    },
    {
      pattern: new RegExp(
        `\\b(?:${manyChildren})\\b(?![’'])(?:\\s+\\p{L}[\\p{L}’-]*){1,5}\\s*\\(\\s*(?:n\\s*=\\s*)?${few}\\s*\\)`,
        'giu',
      ),
      isChild: 'counted',
    },
    {
      pattern: new RegExp(
        `${notAfter}(?:${counts.filter((one) => /\d/.test(one)).join('|')})\\s?/\\s?(?!(?:[1-5]|10|100)(?!\\d))\\d{1,4}(?![\\d/%])\\s+(?:of\\s+)?(?:${owners}\\s+)?(?:${quality}\\s+){0,3}?(?:${manyChildren})\\b${notName}`,
        'giu',
      ),
      isChild: 'named',
    },
    {
      pattern: new RegExp(`\\b(?:${events}|${manyChildren})\\s*\\(\\s*(?:n\\s*=\\s*)?${few}\\s*\\)`, 'giu'),
      isChild: 'named',
    },
  ];
  const number = new RegExp(few, 'iu');
  const others = new RegExp(`\\b(?:${othersCounted})\\b`, 'iu');
  const othersLast = new RegExp(`\\b(?:${othersCounted})\\s*(?:[:=–]|\\s-)`, 'iu');
  const kin = new RegExp(`(?:${mayBeChild}|${mayBeChildren})$`, 'iu');
  const any = new RegExp(
    `\\b(?:${counts.join('|')})\\b|\\b(?:both|single|lone|only|couple|pair)\\b|year-old|years? old|[- ]old\\b|\\baged?\\b|twins|triplets|trio|duo|threesome|quartet|quintet|\\||[x×]\\s?[1-9]\\b|\\b[1-9](?:x|×|nos?)\\b|\\p{L}[,(]?\\s*\\(?\\d{1,2}\\b|${speaks}\\b`,
    'iu',
  );
  const inSentence = ({ text, at }: Sentence, beforeSentence: string): SmallCount[] => {
    const isCircumstance = circumstance.test(text);
    return patterns.flatMap(({ pattern, isChild }) =>
      [...text.matchAll(pattern)].flatMap(({ 0: whole, index }): SmallCount[] => {
        const inside = /\b(?:aged?|old)\b/iu.test(whole) ? 0 : (number.exec(whole)?.index ?? 0);
        const before = text.slice(0, index + inside);
        const after = text.slice(index + whole.length);
        const afterNumber = whole.slice(inside).replace(number, '') + after;
        if (noCount.test(before) || (capacity.test(before) && !isSearch.test(before))) return [];
        if (
          isShare.test(afterNumber) ||
          isLimit.test(after) ||
          isLimit.test(afterNumber) ||
          isDifference.test(afterNumber)
        )
          return [];
        if (/\b(?:about|around)\s+$/i.test(before) && /^5|^five/i.test(whole.slice(inside))) return [];
        if (/^(?:1|one|a single|a lone)\b/iu.test(whole) && (isAny.test(after) || isUnit.test(before))) return [];
        if (isChild === 'beside' && !isCircumstance) return [];
        if (isChild === 'named' && !isCircumstance && (takesPart.test(text) || kin.test(whole))) return [];
        if (isChild === 'labelled' && (!circumstance.test(whole) || othersLast.test(whole))) return [];
        if (isChild === 'counted' && (!circumstance.test(whole) || others.test(before.slice(-30) + whole))) return [];
        if (isChild === 'group' && !groups.test(text)) return [];
        if (isChild === 'meant' && !isMeant(beforeSentence + text.slice(0, index), isCircumstance, others)) return [];
        return [{ at: at + index, text: whole.replace(/\s+/g, ' ').trim() }];
      }),
    );
  };
  return { any, inSentence };
}

const children = new RegExp(`\\b(?:${manyChildren}|${mayBeChildren})\\b(?![’'])`, 'giu');
const anyOthers = new RegExp(`\\b(?:${othersCounted})\\b`, 'giu');

/** What children are told apart by. */
const groups =
  /\b(?:ethnic\w*|heritage|gender|sex|religion|white|black|asian|mixed|girls|boys|male|female|legal status|placement|foster care|residential|secure|disab\w+|nationalit\w+)\b/iu;

/** Whether a number without a name is one of children: of whom was the last spoken? */
function isMeant(before: string, isCircumstance: boolean, others: RegExp): boolean {
  const last = (pattern: RegExp) => [...before.matchAll(pattern)].at(-1)?.index ?? -1;
  const [ofChildren, ofOthers] = [last(children), last(anyOthers)];
  if (ofChildren < 0 && ofOthers < 0) return isCircumstance && !others.test(before);
  return ofChildren > ofOthers && isCircumstance;
}

/** Cells of a table that hold a small number under or beside words for children or for what happened to them. */
function inTables(text: string, largest: number): SmallCount[] {
  if (!text.includes('|')) return [];
  const ofChildren = new RegExp(`\\b(?:${manyChildren}|${events})\\b`, 'iu');
  const other = new RegExp(`\\b(?:${othersCounted})\\b`, 'iu');
  const place =
    /^(?:no\.?|#|item|rank|theme|ages?|age band|year|stage|rag|action|step|priority|ref\.?|page|pages|week|day|id)$/iu;
  const found: SmallCount[] = [];
  let headings: string[] | null = null;
  let at = 0;
  const words = numberWords.slice(1, largest + 1);
  const isFew = (value: string) =>
    (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= largest) || words.includes(value);
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const cells = line.includes('|')
      ? line
          .trim()
          .replace(/^\||\|$/g, '')
          .split('|')
      : null;
    const isHeading = cells !== null && headings === null && isRule.test(lines[index + 1] ?? '');
    if (cells === null) headings = null;
    else if (isHeading) headings = cells.map((cell) => cell.trim());
    else {
      const row: readonly string[] = headings ?? [];
      headings ??= cells.map((cell) => cell.trim());
      for (const [column, cell] of cells.entries()) {
        const value = bareNumber(cell);
        if (!isFew(value) || column === 0) continue;
        const heading = row[column] ?? '';
        const said = `${heading} ${cells[0]} ${row[0] ?? ''}`;
        if (place.test(heading) || (other.test(heading) && !ofChildren.test(heading))) continue;
        if (ofChildren.test(said) || circumstance.test(said))
          found.push({ at: at + line.indexOf(cell), text: cell.trim() });
      }
    }
    at += line.length + 1;
  }
  return found;
}

/** The line of a table below its headings. */
const isRule = /^\s*\|?\s*:?-+/;

/** The number of a cell without what surrounds it: `4 x`, `x4`, `4no.`, `three (3)`, `n = 3`, `2*`. */
function bareNumber(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/^(?:n\s*=|[x×(])\s*/, '')
    .replace(/\s*(?:[x×)*.]|nos?\.?|\(\w+\)|children|young people|cases?)$/, '');
}
