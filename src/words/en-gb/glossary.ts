/** The glossary page. */
export const glossaryWords = {
  title: 'Glossary',
  description: 'Every abbreviation and term of the field that these pages use, in plain words.',
  heading: 'Words and abbreviations',
  lede: 'Every abbreviation and term of the field that these pages use, in plain words.',
  letters: 'Letters',
  source: 'Source',
  also: 'Also',
  definitions: {
    before: 'What symbols, rounding and periods mean is explained under',
    link: 'definitions',
    between: '; how each measure is worked out, in',
    catalogue: 'the catalogue of measures',
  },
} as const;
