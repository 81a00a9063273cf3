/** What joins the name of a group of columns with the name of a column below it. */
export const GROUP_MARK = ' / ';
