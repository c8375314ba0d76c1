import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DecisionFileRow } from '../../../shared/ipc/travel-contract.ts';
import { call } from '../../session/call.ts';
import { toast } from '../../shell/toasts.tsx';
import { useOpenedFile } from '../../shell/use-opened-file.ts';
import { travelText } from '../../text/travel.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pill } from '../../ui/pill.tsx';
import styles from './decision-files.module.css';

const text = travelText.files;

const tones = {
  absent: 'plain',
  same: 'good',
  older: 'plain',
  newer: 'accent',
  diverged: 'warn',
  unreadable: 'bad',
} as const satisfies Record<DecisionFileRow['state'], string>;

interface Props {
  readonly repository: string;
  readonly files: readonly DecisionFileRow[];
  /** Something was written. */
  readonly onChanged: () => void;
}

/** Decision files with their state, and what can be done with each. */
export function DecisionFileList({ repository, files, onChanged }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    setProblem(null);
    try {
      await action();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      onChanged();
    }
  };
  return (
    <>
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      <ul className={styles.list} aria-label={text.title}>
        {files.map((row) => (
          <li key={row.file} className={styles.row}>
            <div className={styles.what}>
              <p className={styles.title}>{row.title || row.fileName}</p>
              <p className={styles.place}>{row.file}</p>
              {row.problem === null ? (
                <p className={styles.key}>{text.key(row.key)}</p>
              ) : (
                <p className={styles.problem}>{row.problem}</p>
              )}
            </div>
            <div className={styles.state}>
              <Pill tone={tones[row.state]}>{text.state[row.state]}</Pill>
              <p className={styles.hint}>{text.stateHint[row.state]}</p>
            </div>
            <Actions repository={repository} row={row} attempt={attempt} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ActionsProps {
  readonly repository: string;
  readonly row: DecisionFileRow;
  readonly attempt: (action: () => Promise<void>) => Promise<void>;
  readonly onChanged: () => void;
}

function Actions({ repository, row, attempt, onChanged }: ActionsProps) {
  const { file, fileName, state, key, hash } = row;
  const show = useOpenedFile();
  const [, navigate] = useLocation();
  if (state === 'unreadable') return <div className={styles.actions} />;
  const take = (): Promise<void> => attempt(() => show(() => call('travel:open-file', { repository, file })));
  const send = (): Promise<void> =>
    attempt(async () => {
      await call('travel:send-out', { repository, file, hash });
      toast({ text: travelText.sentOut(fileName) });
      onChanged();
    });
  const isNewThere = state === 'newer' || state === 'diverged';
  return (
    <div className={styles.actions}>
      {isNewThere ? (
        <Button aria-label={text.of(text.bringIn, fileName)} onPress={() => void take()}>
          {text.bringIn}
        </Button>
      ) : null}
      {state === 'older' ? (
        <Button aria-label={text.of(text.sendOut, fileName)} onPress={() => void send()}>
          {text.sendOut}
        </Button>
      ) : null}
      <Button
        look="quiet"
        aria-label={text.of(text.open, fileName)}
        onPress={() => (state === 'absent' || state === 'same' ? void take() : navigate(`/decision/${key}/frame`))}
      >
        {text.open}
      </Button>
    </div>
  );
}
