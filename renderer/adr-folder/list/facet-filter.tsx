import { formatNumber } from '../../text/numbers.ts';
import { Select } from '../../ui/select.tsx';

/** A value that ADRs have, and how many have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

interface Props {
  readonly label: string;
  readonly anyText: string;
  readonly facets: readonly Facet[];
  /** Null for no filter. */
  readonly value: string | null;
  readonly textOf?: (value: string) => string;
  readonly onChange: (value: string | null) => void;
}

const any = 'any';

/** A filter by values that exist; not there where it would tell nothing apart. */
export function FacetFilter({ label, anyText, facets, value, textOf = (name) => name, onChange }: Props) {
  if (facets.length === 0 && value === null) return null;
  // What is chosen may just have gone from the files.
  const isKnown = value === null || facets.some((facet) => facet.value === value);
  const shown = isKnown ? facets : [{ value, count: 0 }, ...facets];
  return (
    <Select
      label={label}
      labelHidden
      // A value may read `any`: keys of values carry a mark.
      value={value === null ? any : `value:${value}`}
      options={[
        { key: any, text: anyText },
        ...shown.map((facet) => ({
          key: `value:${facet.value}`,
          text: `${textOf(facet.value)} (${formatNumber(facet.count)})`,
        })),
      ]}
      onChange={(key) => onChange(key === any ? null : key.slice('value:'.length))}
    />
  );
}
