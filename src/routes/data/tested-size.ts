/** Bytes of the largest file that the bench has loaded in Chromium: 10 million orders, renderer 853 MiB. */
export const TESTED_BYTES = 850_000_000;
