import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RecordPlan } from '../../../shared/ipc/contract.ts';
import { recordPlanQuery } from '../../session/record-plan-query.ts';
import { useDecision } from '../../session/session-context.tsx';
import { recordText as text } from '../../text/record.ts';
import { Notice } from '../../ui/notice.tsx';
import { EndReviewButton } from '../revisit/end-review-button.tsx';
import { FilesOnDisk } from './files-on-disk.tsx';
import { Preview } from './preview.tsx';
import { RecordSettings } from './record-settings.tsx';
import styles from './record-step.module.css';
import { usePreview } from './use-preview.ts';
import { WriteRecord } from './write-record.tsx';

/** The sixth step: the record as it will be written, where it goes, and whether it is still what was written. */
export function RecordStep() {
  const { id, session } = useDecision();
  const queries = useQueryClient();
  const plan = useQuery(recordPlanQuery(id));
  useEffect(() => {
    // Main plans with what it has been sent, and files change outside.
    void session.flush().then(() => queries.invalidateQueries({ queryKey: ['record-plan', id] }));
  }, [session, queries, id]);
  if (plan.isError) {
    return (
      <div className={styles.problem}>
        <Notice kind="error">{plan.error.message}</Notice>
      </div>
    );
  }
  return plan.data ? <Planned plan={plan.data} /> : <div />;
}

function Planned({ plan }: { readonly plan: RecordPlan }) {
  const preview = usePreview(plan);
  return (
    <div className={styles.step}>
      <section className={styles.settings} aria-label={text.settings}>
        <RecordSettings plan={plan} fileName={preview?.record.fileName ?? plan.fileName} />
        <WriteRecord plan={plan} refusal={preview?.refusal ?? null} />
        <FilesOnDisk plan={plan} preview={preview} />
        {plan.records.length > 0 ? <EndReviewButton /> : null}
      </section>
      <section className={styles.preview} aria-label={text.preview}>
        {preview ? (
          <Preview
            key={preview.before === null ? 'own' : 'in-place'}
            text={preview.record.text}
            before={preview.before}
            file={preview.record.fileName}
          />
        ) : null}
      </section>
    </div>
  );
}
