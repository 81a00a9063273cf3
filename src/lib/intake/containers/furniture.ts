/** Files of a folder or an archive that an operating system put there, and that nobody means. */
const FURNITURE = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

/** Whether a file is one of these, by its path. */
export const isFurniture = (path: string): boolean => FURNITURE.test(path);
