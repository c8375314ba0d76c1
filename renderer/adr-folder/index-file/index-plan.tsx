import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Input, Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../session/call.ts';
import { toast } from '../../shell/toasts.tsx';
import { checkText } from '../../text/adr-check.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Diff } from '../../workshop/record/diff.tsx';
import { commitStateKey } from '../commit/commit-state-query.ts';
import styles from './index-page.module.css';

const text = checkText.index;

interface Props {
  /** What was asked for. */
  readonly of: Input<'adr:plan-index'>;
  readonly plan: Output<'adr:plan-index'>;
  /** When it was tried to write it: what is on disk may be another thing now. */
  readonly onWritten: () => void;
}

/** What an index would say and whom it would break, and the button that writes it. */
export function IndexPlan({ of, plan, onWritten }: Props) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (plan.kind === 'no-markers') return <Notice kind="info">{text.noMarkers}</Notice>;
  if (plan.kind === 'refused') return <Notice kind="warn">{text.refused(plan.path, plan.why)}</Notice>;
  const { path, before, after, entries, warnings, version } = plan;
  const isUpToDate = before === after;
  const write = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await call('adr:write-index', { ...of, version });
      toast({ text: text.written(path) });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
      onWritten();
      // An index may lie where no change is looked for.
      void queries.invalidateQueries({ queryKey: commitStateKey(of.repository) });
    }
  };
  return (
    <section className={styles.plan} aria-label={path}>
      {warnings.length > 0 ? (
        <Notice kind="warn">
          <p>{text.breaks}</p>
          <ul className={styles.warnings}>
            {warnings.map(({ reader, what }) => (
              <li key={reader}>
                <strong>{reader}</strong>: {what}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      <div className={styles.head}>
        <p role="status">{isUpToDate ? text.upToDate(path, entries) : text.planned(path, entries, before === null)}</p>
        {isUpToDate ? null : (
          <Button look="primary" isDisabled={isBusy} onPress={() => void write()}>
            {text.write}
          </Button>
        )}
      </div>
      {isUpToDate ? null : <Diff lead={path} before={before ?? ''} after={after} />}
    </section>
  );
}
