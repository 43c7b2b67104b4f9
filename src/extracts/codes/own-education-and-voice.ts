import { codeSet } from './code-set.ts';

export const schoolStartSet = codeSet('schoolStart', 'Why a child began at a school', [
  ['first school', 'The first school that the child ever went to', { aliases: ['first', 'reception'] }],
  [
    'next phase',
    'The usual change, as from primary to secondary school',
    { aliases: ['phase transfer', 'transfer', 'transition'] },
  ],
  ['moved home', 'The child lives elsewhere', { aliases: ['placement move', 'placement change', 'home move'] }],
  ['excluded', 'The school before excluded the child for good', { aliases: ['exclusion', 'permanent exclusion'] }],
  [
    'better suited',
    'The new school suits the child’s needs better',
    { aliases: ['special school', 'ehcp', 'change of provision'] },
  ],
  ['other', 'Another reason', { aliases: ['other reason'] }],
]);

export const supportKindSet = codeSet('supportKind', 'Kind of support', [
  [
    'life story',
    'Life story work was done with the child, or a later life letter or book was given',
    { aliases: ['life story work', 'life story book', 'life-story work'] },
  ],
  [
    'independent visitor',
    'An independent visitor was matched with the child',
    { aliases: ['iv', 'independent visitor matched'] },
  ],
  ['advocacy offered', 'The child was offered an advocate', { aliases: ['advocate offered', 'advocacy offer'] }],
  [
    'advocacy taken up',
    'The child has an advocate',
    { aliases: ['advocacy', 'advocate', 'advocacy accepted', 'advocate taken up'] },
  ],
]);

export const surveyItemSet = codeSet('surveyItem', 'Item of the survey', [
  ['safe at home', 'I feel safe where I live', { aliases: ['feels safe', 'safe'] }],
  ['trusted adult', 'There is a grown-up whom I can trust', { aliases: ['trusts an adult', 'adult to trust'] }],
  ['listened to', 'My social worker listens to me', { aliases: ['is listened to', 'heard'] }],
  ['sees family enough', 'I see those of my family whom I want to see', { aliases: ['family time'] }],
  ['likes school', 'I like school or college', { aliases: ['school'] }],
  ['knows why in care', 'I know why I am in care', { aliases: ['knows why'] }],
  ['same chances', 'I get the same chances as my friends', { aliases: ['opportunities'] }],
  ['hopeful', 'I look forward to the future', { aliases: ['hope', 'future'] }],
]);

export const surveyAnswerSet = codeSet('surveyAnswer', 'Answer to an item of the survey', [
  ['agree', 'The child agrees', { aliases: ['yes', 'strongly agree', 'y'] }],
  ['neither', 'The child neither agrees nor disagrees', { aliases: ['not sure', 'do not know', 'neutral'] }],
  ['disagree', 'The child disagrees', { aliases: ['no', 'strongly disagree', 'n'] }],
]);

export const complaintThemeSet = codeSet('complaintTheme', 'What a complaint is mainly about', [
  ['communication', 'Calls, messages, invitations and what was said', { aliases: ['communications'] }],
  ['staff', 'How a worker behaved', { aliases: ['conduct of staff', 'staff conduct', 'attitude'] }],
  ['delays and visits', 'Something came late, or a visit not at all', { aliases: ['delay', 'delays', 'visits'] }],
  ['home and care', 'Where a child lives, moves, and the care there', { aliases: ['placement', 'quality of care'] }],
  ['family time', 'Seeing parents, brothers, sisters and others', { aliases: ['contact'] }],
  ['money', 'Allowances, payments and other money', { aliases: ['finance', 'financial', 'allowances'] }],
  ['records', 'What was recorded or shared', { aliases: ['information', 'data', 'recording', 'information sharing'] }],
  ['decisions', 'A decision, an assessment or a plan', { aliases: ['decision', 'assessment', 'plan'] }],
  ['other', 'Anything else', { aliases: ['other theme'] }],
]);

export const complainantSet = codeSet('complainant', 'Who complained', [
  ['child or young person', 'The child or young person', { aliases: ['child', 'young person', 'care leaver'] }],
  ['advocate', 'An advocate on the child’s behalf', { aliases: ['advocate for child'] }],
  [
    'parent or guardian',
    'A parent or guardian',
    { aliases: ['parent', 'guardian', 'parents', 'parent/guardian', 'mother', 'father'] },
  ],
  ['carer', 'A foster carer, connected carer or adopter', { aliases: ['foster carer', 'connected carer', 'adopter'] }],
  ['other', 'Somebody else', { aliases: ['other person', 'relative'] }],
]);
