/** Past this share of customers with one value, position among customers says little. */
export const SHARED_VALUE_LIMIT = 0.4;

/** Days since the last order up to which recency scores 5, 4, 3 and 2 where positions tell nobody apart. */
export const RECENCY_DAYS = [30, 90, 180, 365] as const;

/** What money scores where positions tell nobody apart: neither good nor bad. */
export const MIDDLE_SCORE = 3;
