const list = (words: string): string =>
  words
    .trim()
    .split(/\s*\n\s*/)
    .join('|');

/** How texts name one child or young person, and several. Parts of regular expressions. */
export const oneChild = list(`
  child(?:\\/young person)?|kid|young person|youngster|girl|boy|baby|infant|toddler|teenager|adolescent|newborn|minor|adoptee
  care[- ]leaver|pupil|young (?:wo)?man|young mother|young father|young mum|young dad|young parent|young adult
  lad|lass|schoolboy|schoolgirl|(?:mother|mum|father|dad|parent)-to-be
  \\d{1,2}[- ]year[- ]old|UASC|CLA|LAC|CYP`);
export const manyChildren = list(`
  children(?:\\/young people)?|kids|young people|young persons|youngsters|girls|boys|babies|infants|toddlers|teenagers
  adolescents|newborns|minors|adoptees|care[- ]leavers|pupils|young (?:wo)?men|young mothers|young fathers|young mums
  young dads|young parents|young adults|lads|lasses|schoolboys|schoolgirls|(?:mothers|mums|fathers|dads|parents)-to-be
  \\d{1,2}[- ]year[- ]olds|UASCs?|CLA|LAC|CYP|NEETs|sibling groups`);
/** People who may be children: they count as such beside what happens to children. */
export const mayBeChild = list(`
  sibling|brother|sister|twin|individual|student|youth`);
export const mayBeChildren = list(`
  siblings|brothers|sisters|twins|individuals|students|youths`);

/** What else boards count. */
export const othersCounted = list(`
  officers?|councillors?|members?|workers?|managers?|staff|teams?|homes?|houses|flats?|sessions?|meetings?|groups?|councils?
  carers?|famil(?:y|ies)|households?|schools?|visits?|plans?|themes?|priorit(?:y|ies)|actions?|recommendations?|reports?
  papers?|questions?|surveys?|events?|workshops?|courses?|posts?|vacanc(?:y|ies)|agenc(?:y|ies)|providers?|partners?
  services?|panels?|adopters?|enquir(?:y|ies)|enquirers|applications?|applicants?|assessments?|standards?|indicators?
  measures?|targets?|years?|months?|weeks?|days?|hours?|minutes?|inspectors?|inspections?|practitioners?|advisers?|nurses?
  beds?|buildings?|hubs?|clubs?|boards?|authorit(?:y|ies)|organisations?|principles?|pledges?|films?|letters?|projects?
  pilots?|programmes?|contracts?|options?|rooms?|colleges?|universit(?:y|ies)|employers?|businesses|directors?|heads?
  chairs?|consultants?|teachers?|governors?|doctors?|dentists?|trainers?|mentors?|volunteers?|respondents?|tenders?|sites?
  points?|parts?|steps?|stages?|sections?|items?|criteria|categor(?:y|ies)|areas?|wards?|regions?|localities|documents?|pages?
  apprentices?|social workers|trainees|cohorts?|parents|adults?|courts?|judges?`);

/** What happens to children, and what is known of one: where it stands beside a number, that number is of children. */
export const circumstance = new RegExp(
  `\\b(?:${list(`
  adopt(?:ed|ions?|ive)(?! by the (?:board|council|committee|executive|cabinet))|missing|abscond\\w*|ran away|run away
  custod\\w+|prison|remand\\w*|young offender\\w*|YOI|secure (?:home|unit|accommodation|order|placement|children)\\w*
  detain\\w*|arrest\\w*|convict\\w*|offen[cd](?:ed|er|ers|ing|ce|ces)|charged with|cautioned|disab(?:led|ilit)\\w*|autis\\w+|ADHD
  special educational|SEND|EHCPs?|pregnan\\w*|gave birth|suicid\\w*|self[- ]harm\\w*|overdos\\w*|died|deaths?|killed
  murder\\w*|abused?|neglect(?:ed)?|exploit\\w+|traffick\\w+|gangs?|county lines|assault\\w*|rap(?:ed?|es)|violen\\w+
  restrain\\w*|allegations?|excluded|exclusions?|suspended|suspensions?|(?:not in|out of|missing) (?:school|education)
  homeless\\w*|evict\\w*|bed and breakfast|B&B|unregulated|unregistered|unaccompanied|asylum\\w*|refugees?|placed
  placements?|moved (?:out|in|home|away|back|placements?|schools?|to|from)|separated|disrupt(?:ed|ions?)|broken? down
  breakdowns?|c[oa]m(?:e|ing) (?:in)?to care|left care|entered care|returned (?:home|to care)|in care|looked[- ]after
  fostered|foster (?:home|care|placement|family)s?|kinship|connected carers?|special guardian\\w*|private(?:ly)? foster\\w*
  residential|hospital\\w*|admitted|mental health|CAMHS|substance|alcohol|drugs?|tested positive|infected|deport\\w*|NEET
  unemployed|care orders?|supervision orders?|placement orders?|section 47|section 20|child protection plans?|injur\\w+
  bruis\\w*|c[oa]me home|went home|reunif\\w*|bereav\\w*|deceased|immunised|dental checks?|health assessments?|obes\\w*
  overweight|deaf|blind|wheelchair\\w*|gypsy|roma\\b|travellers?|muslims?|heritage|transgender|diagnos\\w+|epilep\\w+
  deprivation of liberty|DoL\\w*|secure order|hotel|out of (?:area|borough)|therap(?:y|ies)|counselling|not seen|reported missing
  (?:mother|mum|father|dad|parent)s?-to-be|sentenced|jailed|imprisoned|locked up|stabbed|sectioned|stay(?:ing)? put|shared care|step(?:ped)? down|matched|relinquish\\w*|abandon\\w*|carers? died|no school place`)})\\b`,
  'iu',
);

/** What children and young people do for the board, which says nothing of what happened to them. */
export const takesPart =
  /\b(?:present(?:ed|ing|s)?|presentation|attend(?:ed|ing|s)? (?:the|this|a|our|and|to)|joined (?:the|this|us|a|our)|t(?:oo|a)k(?:e|es|en|ing)? part|sp(?:oke|oken|eak|eaks|eaking)|said|sa(?:y|ys)|told|asked|read|perform(?:ed|ing)?|sang|danced|film(?:ed)?|design(?:ed|ing)?|(?:co-?)?chair(?:ed|s)?|interview(?:ed|ing|s)?|s[ia]t(?:s|ting)? on|met (?:with|the)|helped|wrote|written|represent\w*|volunteer\w*|thank(?:ed|s)|contribut\w*|shared (?:their|his|her|what)|g(?:ave|ive|iving) (?:a|their|his|her)|show(?:ed|n)|introduced|won\b|awards?|nominated|explained|suggested|train(?:ed|ing)|recruit\w*|serves? on|served on|members? of|co-?produc\w+|opened|host(?:ed)?|created|heard from|welcomed|invited|listened|led by|accompanied|drew|drawn|painted|voted|elected|apprentice\w*|ambassadors?|judged|consulted|quoted|comment(?:ed|s)|shared that|felt|described|stated|added|noted that|replied|participat\w+|(?:supported|organi[sz]ed|run|made|facilitated|delivered|given) by)\b/iu;
