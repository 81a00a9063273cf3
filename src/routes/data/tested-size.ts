/** Bytes of the largest file that was loaded and analysed in a browser; see the bench. */
export const TESTED_BYTES = 850_000_000;
