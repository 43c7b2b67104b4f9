/** What a key of the settings means, with an example, for the documentation that is written from the schema. */
export const meaning = (text: string, example: unknown) => ({ description: text, examples: [example] });
