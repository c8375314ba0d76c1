import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useRef } from 'react';
import type { AdrHistories } from '../adr-history-query.ts';
import { adrListQuery } from '../adr-list-query.ts';
import type { AdrFilters } from './adr-filters.tsx';
import { AdrRow } from './adr-row.tsx';
import { useNear } from './use-near.ts';

/** So many rows are read and drawn together. */
export const rowsTogether = 40;
/** About as high as a row is, in pixels; only for those that were never in sight. */
const usualHeight = 46;

interface Props {
  /** Key of the repository. */
  readonly repository: string;
  readonly filters: AdrFilters;
  /** What git's log says; null before it is known. */
  readonly histories: AdrHistories | null;
  /** Place of the first row in the list. */
  readonly offset: number;
  /** Number of all rows of the list. */
  readonly found: number;
  readonly showFolder: boolean;
  /** The one of these rows, from 1, that is to have the focus as soon as it is there. */
  readonly wanted: number | null;
  readonly onFocused: () => void;
}

/** Some rows of the list: read and drawn while they are near, else merely as high as they were. */
export const AdrRows = memo(function AdrRows(props: Props) {
  const { offset, found, wanted } = props;
  const element = useRef<HTMLDivElement>(null);
  const { isNear, height } = useNear(element, offset === 0);
  useEffect(() => {
    if (wanted !== null && !isNear) element.current?.scrollIntoView({ block: 'nearest' });
  }, [wanted, isNear]);
  const expected = height ?? Math.min(rowsTogether, found - offset) * usualHeight;
  return (
    <div ref={element} role="none" style={isNear ? undefined : { height: expected }}>
      {isNear ? <NearRows {...props} expected={expected} /> : null}
    </div>
  );
});

/** @param props.expected how high the rows are about, in pixels, before they are there */
function NearRows(props: Props & { readonly expected: number }) {
  const { repository, filters, histories, offset, found, showFolder, wanted, onFocused, expected } = props;
  const { data } = useQuery(adrListQuery(repository, filters, offset, rowsTogether));
  const files = data?.files;
  const drawn = files?.length ?? 0;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted === null || !element.current) return;
    const titles = element.current.querySelectorAll<HTMLElement>('[data-part="title"]');
    const row = wanted > drawn ? undefined : titles[wanted - 1];
    if (row) {
      row.focus();
      onFocused();
    } else {
      element.current.scrollIntoView({ block: 'nearest' });
    }
  }, [wanted, drawn, onFocused]);
  return (
    <div ref={element} role="none" style={files ? undefined : { height: expected }}>
      {files?.map((file, index) => (
        <AdrRow
          key={file.path}
          repository={repository}
          file={file}
          history={histories?.files.get(file.path) ?? null}
          showFolder={showFolder}
          place={offset + index + 1}
          of={found}
        />
      ))}
    </div>
  );
}
