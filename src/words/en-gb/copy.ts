/** What buttons copy, and what is said when they did or could not. */
export const copyWords = {
  picture: 'Copy the picture',
  words: 'Copy the words',
  table: 'Copy the table',
  snippet: 'Copy the code',
  source: (page: string, address: string) => `Source: ${page}, ${address}`,
  done: {
    picture: 'The picture is copied. Put it into a document or a slide.',
    words: 'The text is copied.',
    table: 'The table is copied. Put it into a document or a spreadsheet.',
  },
  refused: {
    picture: 'This browser does not let the page copy a picture. Save it with the link “picture for a report” instead.',
    words: (keys: string, text: string) =>
      `This browser does not let the page copy. Select this text and press ${keys}: ${text}`,
    table: (keys: string) =>
      `This browser does not let the page copy. The table is selected: press ${keys} to copy it.`,
  },
} as const;
