/** What is said about saving. */
export const sessionText = {
  notSaved: 'What you entered is not saved yet.',
  keptForLater: (problem: string): string =>
    `${problem} What you enter stays in this window and is saved as soon as that works again.`,
  refused: (label: string, problem: string): string => `“${label}” could not be saved and was taken back. ${problem}`,
  lost: (labels: readonly string[]): string =>
    `Taken back with it, as it did not fit any more: ${labels.map((label) => `“${label}”`).join(', ')}.`,
  tryAgain: 'Try again',
} as const;
