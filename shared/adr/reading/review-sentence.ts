/** Also of a past that nobody tells as our records do: "Reviewed by 2027-01-31 at the latest." */
const told = /\b(?:reviewed|revisited|re-visited) (?:on|by|in) (?=\d{4}-\d{2}-\d{2}\b)/i;

/** What was told of a decision's past: "Reviewed on 2026-11-21: still holds.", "Amended on 2026-11-21 (round 2): …". */
const past = /^\s*(?:[*+-] )?(?:reviewed|amended) on \d{4}-\d{2}-\d{2}(?: \(round (\d+)\))?:/i;

/** Whether a line tells of a review that was, or of a round that amended the decision. */
export function isHistoryLine(line: string): boolean {
  return past.test(line);
}

/** Where the day stands in a line that says when to look at the decision again; null where it says nothing of that. */
export function reviewDayAt(line: string): number | null {
  const found = isHistoryLine(line) ? null : told.exec(line);
  return found ? found.index + found[0].length : null;
}

/** The round with which a line of history says that the decision was amended; null where it says no such thing. */
export function amendedRound(line: string): number | null {
  const round = past.exec(line)?.[1];
  return round === undefined ? null : Number(round);
}
