import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { recordWays } from '../../../shared/adr/record-ways.ts';
import { recordNumber } from '../../../shared/adr/record-file-name.ts';
import type { PlannedOrigin } from '../../../shared/ipc/contract.ts';
import { call } from '../../session/call.ts';
import { useDecision } from '../../session/session-context.tsx';
import { recordText as text } from '../../text/record.ts';
import { Notice } from '../../ui/notice.tsx';
import { FilePath } from './file-path.tsx';
import styles from './record-way.module.css';

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
      <RadioGroup
        className={styles.group ?? ''}
        value={choose.isPending ? choose.variables : origin.way}
        onChange={(way) => choose.mutate(way as PlannedOrigin['way'])}
      >
        <Label className={styles.label ?? ''}>{text.madeFrom}</Label>
        <FilePath path={origin.file} />
        {recordWays.map((way) => (
          <Radio key={way} value={way} className={styles.item ?? ''} isDisabled={!isPossible[way]}>
            <span aria-hidden className={styles.mark} />
            <span className={styles.name}>{text.ways[way](name)}</span>
          </Radio>
        ))}
        <Text slot="description" className={styles.hint ?? ''}>
          {text.wayHints[origin.way](name)}
        </Text>
      </RadioGroup>
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
