import { useMutation, useQueryClient } from '@tanstack/react-query';
import { recordWays } from '../../../shared/adr/record-ways.ts';
import { recordNumber } from '../../../shared/adr/record-file-name.ts';
import type { PlannedOrigin } from '../../../shared/ipc/contract.ts';
import { call } from '../../session/call.ts';
import { useDecision } from '../../session/session-context.tsx';
import { recordText as text } from '../../text/record.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './record-way.module.css';
import { WayChoice } from './way-choice.tsx';

/** For a decision that was made from an ADR: whether its record goes into that file, takes its place, or lies beside it. */
export function RecordWay({ origin }: { readonly origin: PlannedOrigin }) {
  const { id } = useDecision();
  const queries = useQueryClient();
  const choose = useMutation({
    mutationFn: (way: PlannedOrigin['way']) => call('record:choose-way', { id, way }),
    onSuccess: (planned) => queries.setQueryData(['record-plan', id], planned),
  });
  const { number, fileName, state, isUsable } = origin;
  const name = number === null ? fileName : `ADR-${recordNumber(number)}`;
  const isThere = state !== 'gone';
  const isPossible = { 'in-place': isUsable, supersede: isUsable && isThere, beside: true } as const;
  return (
    <div className={styles.way}>
      <WayChoice
        label={text.madeFrom}
        file={origin.file}
        ways={recordWays.map((way) => ({ key: way, text: text.ways[way](name), isPossible: isPossible[way] }))}
        value={choose.isPending ? choose.variables : origin.way}
        hint={text.wayHints[origin.way](name)}
        onChange={(way) => choose.mutate(way)}
      />
      <State origin={origin} name={name} />
      {choose.isError ? <Notice kind="error">{choose.error.message}</Notice> : null}
    </div>
  );
}

/** What is to be known of the file before it is written. */
function State({ origin, name }: { readonly origin: PlannedOrigin; readonly name: string }) {
  const { state, isRecord, way } = origin;
  if (state === 'gone' && !isRecord) return <p className={styles.hint}>{text.originGone(name)}</p>;
  if (state === 'unreadable') return <Notice kind="warn">{text.originUnreadable(name)}</Notice>;
  return state === 'changed' && way !== 'beside' ? <p className={styles.hint}>{text.originChanged(name)}</p> : null;
}
