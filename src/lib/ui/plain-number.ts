/** A number as people type it, without what groups its digits, and in half width; what is none stays none. */
export const plainNumber = (text: string): string => text.normalize('NFKC').replace(/[\s,_]/g, '');
