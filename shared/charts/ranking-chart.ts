import type { Chart, ChartOption, Mark } from './chart.ts';
import { fitted, optionLabel, smallSize, toBaseline } from './layout.ts';
import { textWidth } from './text-width.ts';
import { rankingWords as words } from './words.ts';

export interface Rankings {
  readonly options: readonly ChartOption[];
  /** One column each, in this order; what was agreed can be one of them. */
  readonly people: readonly {
    readonly key: string;
    readonly name: string;
    readonly initials: string;
    /** Standard competition rank of each option, in the order of the options; null where it has none. */
    readonly ranks: readonly (number | null)[];
  }[];
}

const pitch = 30;
const headHeight = 26;
const radius = 10;
const narrowest = 27;

/** In which order each person's own scores put the options: a column a person, a line an option. */
export function rankingChart({ options, people }: Rankings, width: number): Chart {
  const names = Math.min(Math.max(88, width * 0.28), 220);
  const left = names + 12;
  const perBand = Math.max(1, Math.floor((width - left) / narrowest));
  const bands = Array.from({ length: Math.ceil(people.length / perBand) }, (_, band) =>
    people.slice(band * perBand, (band + 1) * perBand),
  );
  const bandHeight = headHeight + options.length * pitch + 8;
  const column = Math.min((width - left) / Math.min(perBand, Math.max(1, people.length)), 110);
  return {
    width,
    height: Math.max(1, bands.length) * bandHeight,
    marks: bands.flatMap((band, index) => bandOf(options, band, { top: index * bandHeight, names, left, column })),
    label: words.label(people.map(({ name, ranks }) => words.part(name, firstOf(options, ranks)))),
    table: {
      caption: words.caption,
      columns: [
        { label: words.person, numeric: false },
        ...options.map(({ name }) => ({ label: name, numeric: true })),
      ],
      rows: people.map(({ name, ranks }) => [name, ...options.map((_, i) => rankText(ranks, i))]),
    },
  };
}

function firstOf(options: readonly ChartOption[], ranks: readonly (number | null)[]): readonly string[] {
  return options.flatMap(({ name }, i) => (ranks[i] === 1 ? [name] : []));
}

function rankText(ranks: readonly (number | null)[], i: number): string {
  const rank = ranks[i] ?? null;
  if (rank === null) return words.none;
  return ranks.filter((other) => other === rank).length > 1 ? words.tied(rank) : String(rank);
}

/** The row of each option in a column: by rank, ties one under the other, those without a rank last. */
function slotsOf(ranks: readonly (number | null)[], count: number): readonly number[] {
  const rankOf = (i: number): number => ranks[i] ?? count + 1;
  const order = Array.from({ length: count }, (_, i) => i).toSorted((a, b) => rankOf(a) - rankOf(b) || a - b);
  const slots = Array.from({ length: count }, () => 0);
  for (const [slot, i] of order.entries()) slots[i] = slot;
  return slots;
}

interface Place {
  readonly top: number;
  readonly names: number;
  readonly left: number;
  readonly column: number;
}

function bandOf(
  options: readonly ChartOption[],
  people: Rankings['people'],
  { top, names, left, column }: Place,
): readonly Mark[] {
  const slots = people.map(({ ranks }) => slotsOf(ranks, options.length));
  const x = (person: number): number => left + (person + 0.5) * column;
  const y = (slot: number): number => top + headHeight + (slot + 0.5) * pitch;
  const lines = options.flatMap(({ colour, key, name }, i): readonly Mark[] => {
    const points = slots.map((column_, person) => [x(person), y(column_[i] ?? 0)] as const);
    return points.length < 2
      ? []
      : [{ kind: 'path', points, paint: 'line', thickness: 2, ink: { colour, strength: 0.6 }, title: name, key }];
  });
  return [
    ...options.flatMap((option, i) => optionLabel(option, 0, y(slots[0]?.[i] ?? i), names)),
    ...people.flatMap(({ name, initials }, person) => {
      const shown = textWidth(name, smallSize) <= column - 6 || column > 60 ? name : initials;
      const style = { size: smallSize, ink: 'muted' } as const;
      const room = column - 4;
      // Over the names of the options there is room for what does not fit over the first column.
      const head =
        person === 0 && textWidth(shown, smallSize) > room
          ? fitted(shown, x(0) + room / 2, top + 14, names + room, { ...style, anchor: 'end' })
          : fitted(shown, x(person), top + 14, room, { ...style, anchor: 'middle' });
      return head.map((mark) => (shown === name ? mark : { ...mark, title: name }));
    }),
    ...lines,
    ...people.flatMap(({ key, name, ranks }, person) =>
      options.flatMap((option, i): readonly Mark[] => {
        const rank = rankText(ranks, i);
        const [cx, cy] = [x(person), y(slots[person]?.[i] ?? 0)];
        const title = words.place(name, option.name, rank);
        const ink = { colour: option.colour };
        return [
          { kind: 'circle', cx, cy, r: radius, ink: 'surface' },
          { kind: 'circle', cx, cy, r: radius, ink, paint: 'tint', title, key: `${key}/${option.key}` },
          {
            kind: 'text',
            x: cx,
            y: cy + toBaseline - 0.5,
            text: rank,
            anchor: 'middle',
            size: rank.length > 2 ? 8.5 : 10,
            ink: 'text',
            title,
          },
        ];
      }),
    ),
  ];
}
