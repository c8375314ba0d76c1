import type { AdrHistories } from '../adr-history-query.ts';
import type { MappedDecision } from '../graph/mapped-decision.ts';

/**
 * The decisions, with the day of the first commit for those whose file tells no day; where the clone does not have that
 * commit, they stay without.
 */
export function withFirstCommits(
  files: readonly MappedDecision[],
  histories: AdrHistories | null,
): readonly MappedDecision[] {
  return files.map((file) => {
    const history = file.date?.day ? undefined : histories?.files.get(file.path);
    return history?.complete ? { ...file, firstCommit: history.first.day } : file;
  });
}
