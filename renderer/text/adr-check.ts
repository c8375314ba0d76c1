/** What the page says of what is made of ADRs. */
export const checkText = {
  openAsDecision: 'Open as decision',
  leftOutTitle: 'Not all of it fits a decision',
  leftOut: 'The decision is in the library. What it does not have stays in the file of the ADR:',
  toDecision: 'Go to the decision',
} as const;
