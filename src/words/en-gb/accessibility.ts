/** The accessibility statement, in the order of the model statement for the public sector. */
export const accessibilityWords = {
  title: 'Accessibility statement',
  description: 'How accessible these pages are, how that was tested, what we know is not right, and how to tell us.',
  heading: 'Accessibility statement',
  lede: (council: string) =>
    `This statement is about the corporate parenting pages of ${council}. As many people as possible should be able to use them.`,
  canHeading: 'What you should be able to do',
  can: [
    'zoom in up to 400% without scrolling sideways, except in wide tables, which scroll by themselves',
    'read everything on a screen 320 pixels wide',
    'get to every link, table and control with a keyboard alone',
    'read every figure of a chart in a table or in words: no chart stands alone',
    'read without colours: shape, letter or word says the same',
    'read with light or dark colours, with more contrast, or with the colours of your own device, as it is set',
    'read everything without JavaScript, and find everything in a list where search needs it',
    'print each page, with everything on it opened',
  ],
  explained: 'Abbreviations are written out where they first appear on a page, and explained in the',
  knownHeading: 'What we know is not right',
  known: [
    'Wide tables scroll sideways on a phone.',
    'The query that works a measure out is code, and is not explained line by line.',
    'The pages are in English only. There is no Easy Read version, no British Sign Language and no Welsh.',
    'Files of figures (CSV) hold codes; what they mean is explained on the page of each measure and in the glossary.',
  ],
  contactHeading: 'Tell us, or ask for another format',
  contact:
    'If you find a problem that is not listed here, or need something from these pages in another format such as large print, Easy Read or audio, tell us what you need and on which page.',
  contactKnown: (role: string, council: string) =>
    `Write to the ${role.charAt(0).toLowerCase()}${role.slice(1)} of ${council}:`,
  contactUnknown: (council: string) => `Ask the performance team of ${council}.`,
  enforcementHeading: 'If you are not happy with how we answer',
  enforcement: {
    before:
      'The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how we answer you, ask the',
    link: 'Equality Advisory and Support Service (EASS)',
    after: 'for advice.',
  },
  technicalHeading: 'How far these pages meet the regulations',
  technical:
    'The standard is the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA. These pages are partially compliant: automatic tests find no fault, but not every criterion has been looked at by a person, and what is listed above falls short.',
  testedHeading: 'How these pages were tested',
  tested: [
    'Each change to the software is tested with axe in Chromium: every kind of page, wide and narrow, in light and dark colours, as printed, and in forced colours. A fault that axe finds stops the change.',
    'The same tests check that nothing is missing without JavaScript, that no page scrolls sideways at 320 pixels, and that a keyboard leads from the overview through a section to a measure and its figures.',
    'These pages have not been tested with people who use assistive technology, nor with screen readers, nor in other browsers. An automatic test finds only part of what can be wrong.',
  ],
} as const;
