import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecordPlan, WrittenRecord } from '../../../shared/ipc/contract.ts';
import { call } from '../../session/call.ts';
import { toast } from '../../shell/toasts.tsx';
import { formatDay } from '../../text/numbers.ts';
import { recordText as text } from '../../text/record.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Diff } from './diff.tsx';
import { FilePath } from './file-path.tsx';
import styles from './files-on-disk.module.css';
import type { RecordPreview } from './use-preview.ts';

const tones = {
  unchanged: 'good',
  changed: 'warn',
  gone: 'bad',
  unreadable: 'bad',
} as const satisfies Record<WrittenRecord['state'], string>;

interface Props {
  readonly plan: RecordPlan;
  readonly preview: RecordPreview | null;
}

/** Whether what was written is still what lies there. */
export function FilesOnDisk({ plan, preview }: Props) {
  const others = plan.records.filter((record) => record.key !== plan.replaces?.key);
  return (
    <>
      {plan.replaces ? (
        <section className={styles.state}>
          <h2 className={styles.heading}>{text.state}</h2>
          <OnDisk record={plan.replaces} preview={preview} />
        </section>
      ) : null}
      {others.length > 0 ? (
        <section className={styles.state}>
          <h2 className={styles.heading}>{text.otherRecords}</h2>
          {others.map((record) => (
            <OnDisk key={record.key} record={record} preview={null} />
          ))}
        </section>
      ) : null}
    </>
  );
}

interface OnDiskProps {
  readonly record: WrittenRecord;
  /** What would be written in its place now; null where nothing would. */
  readonly preview: RecordPreview | null;
}

function OnDisk({ record, preview }: OnDiskProps) {
  const [comparing, setComparing] = useState(false);
  const comparison = useQuery({
    queryKey: ['record-compare', record.key, record.writtenAt, record.state],
    queryFn: () => call('record:compare', { record: record.key }),
    enabled: record.state === 'changed' || (record.state === 'unchanged' && preview !== null),
    refetchOnWindowFocus: 'always',
  });
  const outdated =
    preview?.complete === true && comparison.data !== undefined && comparison.data.written !== preview.record.text;
  const show = (): void => {
    call('record:show', { record: record.key }).catch((error: unknown) =>
      toast({ kind: 'error', text: error instanceof Error ? error.message : String(error) }),
    );
  };
  return (
    <div className={styles.record}>
      <p className={styles.line} role="status">
        <Pill tone={tones[record.state]}>{text.states[record.state]}</Pill>
        <span className="muted xs">{text.writtenOn(formatDay(record.writtenAt))}</span>
      </p>
      <FilePath path={preview ? record.fileName : text.recordIn(record.fileName, record.folder)} />
      <p className="muted xs">{text.stateHints[record.state]}</p>
      {outdated && record.state === 'unchanged' ? <p className="xs">{text.outdated}</p> : null}
      <div className={styles.actions}>
        {record.state === 'changed' ? <Button onPress={() => setComparing(true)}>{text.showDifference}</Button> : null}
        {record.state === 'gone' ? null : <Button onPress={show}>{text.showInFolder}</Button>}
      </div>
      <Dialog
        title={text.changedTitle}
        isOpen={comparing}
        onClose={() => setComparing(false)}
        wide
        actions={<Button onPress={() => setComparing(false)}>{text.close}</Button>}
      >
        {comparison.isError ? <Notice kind="error">{comparison.error.message}</Notice> : null}
        {comparison.data ? (
          <Diff
            lead={text.changedLead(record.fileName)}
            before={comparison.data.written}
            after={comparison.data.onDisk ?? ''}
          />
        ) : null}
      </Dialog>
    </div>
  );
}
