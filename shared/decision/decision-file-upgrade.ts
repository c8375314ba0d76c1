type Json = Readonly<Record<string, unknown>>;

/** What version 2 added to the rows of a round: fields that were not there are empty, lists that were not there have no rows. */
const addedLists = ['valuePoints', 'comparisons', 'groupComparisons', 'discussions'];
const addedFields: Readonly<Record<string, Json>> = {
  ballots: { handedInAt: null },
  scores: { lowest: null, highest: null, confidence: null, previous: null },
};

/**
 * A decision file of an older version as the newest one has it; a newer or unknown one as it is. What is not as it
 * should be stays so, for the schema to name.
 */
export function upgradedFile(file: Json): Json {
  const second = file['version'] === 1 ? fromFirst(file) : file;
  return second['version'] === 2 ? fromSecond(second) : second;
}

function fromFirst(file: Json): Json {
  const rounds = Array.isArray(file['rounds'])
    ? file['rounds'].map((round: unknown) => roundFromFirst(round))
    : file['rounds'];
  const { decision } = file;
  return { ...file, version: 2, decision: isObject(decision) ? { ...decision, ballotOf: null } : decision, rounds };
}

/** Version 3 added what would make us come back, reviews, and what a round took over from the one before. */
function fromSecond(file: Json): Json {
  const { rounds } = file;
  return {
    ...file,
    version: 3,
    triggers: [],
    reviews: [],
    rounds: Array.isArray(rounds)
      ? rounds.map((round: unknown) => (isObject(round) ? { ...round, carried: [], changeReasons: [] } : round))
      : rounds,
  };
}

function roundFromFirst(round: unknown): unknown {
  if (!isObject(round)) return round;
  const upgraded: Record<string, unknown> = { ...round };
  for (const list of addedLists) upgraded[list] = [];
  for (const [list, fields] of Object.entries(addedFields)) {
    const rows = upgraded[list];
    if (Array.isArray(rows)) upgraded[list] = rows.map((row: unknown) => (isObject(row) ? { ...row, ...fields } : row));
  }
  return upgraded;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
