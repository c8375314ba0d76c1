/** What the frame of the app says. */
export const shellText = {
  name: 'Fulcrum',
  navigation: 'Main navigation',
  openNavigation: 'Open the navigation',
  decisions: 'Decisions',
  archive: 'Archive',
  templates: 'Templates',
  adrFolders: 'ADR folders',
  due: 'Due',
  dueCount: (count: number): string => `Due (${count})`,
  close: 'Close',
  notFoundTitle: 'Nothing here',
  notFound: 'This page does not exist, or the decision was deleted.',
  backToDecisions: 'Back to the decisions',
  dropHere: 'Drop a decision file to open it',
  openedAsCopy: 'A decision with the same origin is in your library and differs, so the file was brought in as a copy.',
  ballotBroughtIn: (name: string): string => `The ballot of ${name} was brought in.`,
} as const;
