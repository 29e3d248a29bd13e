/** The mark at the head of each line of mocha's report, which tells it from what VS Code itself prints. */
export const reportMark = '│ ';
