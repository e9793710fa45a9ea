const LONGEST_NAME = 80;

/** The question, as far as a name of a file goes. */
export const fileName = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');
