/** Kinds of files that a table goes out as. */
export const tableFiles = ['csv', 'xlsx'] as const;

export type TableFile = (typeof tableFiles)[number];
