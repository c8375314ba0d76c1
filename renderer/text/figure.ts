/** What stands under every figure of an analysis. */
export const figureText = {
  how: 'How is this computed',
  table: 'As a table',
} as const;
