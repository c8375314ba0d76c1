interface OnBallot {
  readonly round: number;
  readonly ballot: string;
}

const grouped = new WeakMap<object, ReadonlyMap<string, readonly OnBallot[]>>();

const none: readonly never[] = [];

/**
 * The rows of one ballot. All rows are sorted out once and remembered for as long as they are the same object: with
 * twelve ballots of 40 criteria and 8 options there are thousands, and a weight that is dragged leaves the scores alone.
 */
export function rowsOnBallot<T extends OnBallot>(
  rows: Readonly<Record<string, T>>,
  round: number,
  ballot: string,
): readonly T[] {
  let lists = grouped.get(rows);
  if (!lists) grouped.set(rows, (lists = sortOut(Object.values(rows))));
  return (lists.get(`${round}/${ballot}`) ?? none) as readonly T[];
}

function sortOut(rows: readonly OnBallot[]): ReadonlyMap<string, readonly OnBallot[]> {
  const lists = new Map<string, OnBallot[]>();
  for (const row of rows) {
    const name = `${row.round}/${row.ballot}`;
    const list = lists.get(name);
    if (list) list.push(row);
    else lists.set(name, [row]);
  }
  return lists;
}
