/** The page for children and young people: short words, short sentences. */
export const childrenWords = {
  title: 'For children and young people',
  description:
    'What the board that looks out for children in care is, what it looks at, and how to tell it what you think.',
  heading: 'For children and young people in care',
  lede: 'This page is for you. It says who looks out for you at the council, what they look at, and how you can tell them what you think.',
  contents: 'On this page',
  boardHeading: 'What is the board?',
  board: (council: string) => [
    `If you are in care in ${council}, the council shares the job of a parent. That is a big job, so a group of people checks that it is done well. The group is called the Corporate Parenting Board.`,
    'Councillors sit on the board. They are people whom everybody in the area can vote for. They meet, look at what went well and what did not, ask questions, and say what must change.',
    'The question behind all of it is: would this be good enough for my own child?',
  ],
  looksHeading: 'What does the board look at?',
  looks: 'The board looks at numbers. They show how things are for everybody together. Here are some of them.',
  hidden:
    'Some numbers are left out here because they are about so few children that somebody could guess who they are.',
  principles: {
    'our-children': 'How many of you we look after.',
    'your-home': 'Whether you have a safe place to live that feels like home, and can stay there.',
    'your-family-and-friends': 'Whether you can see the people who matter to you, or join a new family for good.',
    'your-education': 'Whether you get the help you need at school.',
    'your-adult-life': 'Whether you get help when you grow up and leave care.',
    'your-health-and-wellbeing': 'Whether you are well, in body and in mind.',
    'your-voice-and-influence': 'Whether grown-ups listen to you, and do something about it.',
    'our-workforce': 'Whether there are enough social workers, and whether they come to see you.',
  },
  readMore: 'See all the numbers about this',
  toldHeading: 'What have children told the board?',
  told: 'These numbers show how often children and young people have a say.',
  toldMeetings: 'The board talked about what you think at these meetings. Each link leads to what it heard and agreed.',
  toldNone: 'No meeting about what you think has been written down here yet.',
  sayHeading: 'How can I say something?',
  say: [
    'Tell your social worker, your carer, or the person who leads your review. You can say it, write it, draw it, or ask somebody to say it for you.',
    'You have the right to an advocate. An advocate is somebody who is on your side and helps you to be heard. Ask any grown-up who works with you to find you one.',
    'You can ask about joining the Children in Care Council, or the Care Leavers Forum if you have left care. They tell the board what needs to change.',
  ],
  sayContact: (council: string) => `You can also write to ${council} about this page:`,
  sayContactNote: 'It is not for emergencies.',
  danger: 'If you are in danger now, call 999. You can talk to Childline at any time, free, on 0800 1111.',
  privacyHeading: 'Can anybody find me here?',
  privacy: (smallest: number) => [
    'No. Your name is not here, nor where you live, your school or your story. There are only numbers about many children together.',
    `When a number is about very few children, we hide it. Instead of the number you see “${smallest} or fewer”, or a “c”. So nobody should be able to work out that it is about you.`,
    'Some numbers are rounded. They are rounded to the nearest 5. When we say “about 45 children”, it may be 43 or 47. When we say “about 5 children”, it may be 1 to 7.',
  ],
  privacyLink: 'How we protect children in these figures',
  /**
   * A sentence for a measure, from its latest number in words: what stands before the number, the number, and what
   * stands behind it.
   */
  figures: {
    cla_count: (value: string) => ['', value, ' children and young people are in our care.'],
    foster_percent: (share: string) => ['', share, ' children in our care live with a foster family.'],
    three_plus_placements_percent: (share: string) => [
      '',
      share,
      ' children in our care lived in three or more places in one year.',
    ],
    long_term_stability_percent: (share: string) => [
      '',
      share,
      ' children under 16 who have been with us for a long time have had the same home for two years.',
    ],
    adoption_orders: (value: string) => ['', value, ' children were adopted: they have a new family for good.'],
    pep_percent: (share: string) => ['', share, ' children of school age have a plan for school that is up to date.'],
    care_leavers_in_touch_percent: (share: string) => [
      'We are in touch with ',
      share.toLowerCase(),
      ' young people who have left care.',
    ],
    care_leavers_eet_percent: (share: string) => [
      '',
      share,
      ' young people who have left care are studying, training or working.',
    ],
    health_assessment_percent: (share: string) => [
      '',
      share,
      ' children who have been with us for a year or more had their health check when it was due.',
    ],
    dental_check_percent: (share: string) => [
      '',
      share,
      ' children who have been with us for a year or more saw a dentist in the last year.',
    ],
    review_participation_percent: (share: string) => ['At ', share.toLowerCase(), ' reviews, the child had a say.'],
    child_scaling_percent: (share: string) => ['', share, ' children whom we asked said that life had got better.'],
    children_in_care_council_members: (value: string) => [
      '',
      value,
      ' young people are in the Children in Care Council.',
    ],
    care_leavers_forum_members: (value: string) => ['', value, ' young people are in the Care Leavers Forum.'],
    visited_percent: (share: string) => [
      '',
      share,
      ' children in our care had a visit from their social worker in the month.',
    ],
    social_worker_changes_percent: (share: string) => [
      '',
      share,
      ' children in our care had three or more social workers in one year.',
    ],
  },
  /** So many out of every 100, as it stands before `children`. */
  share: {
    none: 'No',
    hardlyAny: 'Fewer than 1 out of every 100',
    some: (of100: string) => `${of100} out of every 100`,
    nearlyAll: 'Nearly all',
    all: 'All',
  },
} as const;
