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
  openedAsCopy:
    'In your library lies the copy that was sent for a ballot. The decision itself was opened beside it, as a decision of its own.',
  ballotBroughtIn: (name: string): string => `The ballot of ${name} was brought in.`,
} as const;
