import { useMutation, useQueryClient } from '@tanstack/react-query';
import { analysisPath, decisionDataPath, recordNumber } from '../../../shared/adr/record-file-name.ts';
import { setRecordFormat, setSupersedes } from '../../../shared/decision/edits/decide.ts';
import { recordFormats, type RecordFormat } from '../../../shared/decision/entities.ts';
import type { RecordPlan } from '../../../shared/ipc/contract.ts';
import { call } from '../../session/call.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { recordText as text } from '../../text/record.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { AfterRound } from './after-round.tsx';
import { FilePath } from './file-path.tsx';
import { RecordWay } from './record-way.tsx';
import styles from './record-settings.module.css';
import { releasedBy, supersededBy, supersedesNow } from './superseded.ts';

interface Props {
  readonly plan: RecordPlan;
  readonly fileName: string;
}

/** Format, folder, file, what it supersedes and what goes with it. */
export function RecordSettings({ plan, fileName }: Props) {
  const { id, session, view, evaluation } = useDecision();
  const { edit, refusal } = useEdit();
  const queries = useQueryClient();
  const format = view.decision.recordFormat;
  const choose = (next: RecordFormat): void => {
    edit({ label: text.edits.format(text.formats[next]), make: (state) => setRecordFormat(state, next) });
    void session.flush().then(() => queries.invalidateQueries({ queryKey: ['record-plan', id] }));
  };
  const { origin } = plan;
  const way = origin?.way ?? 'beside';
  const superseded = way === 'beside' ? supersededBy(plan, supersedesNow(plan, view))?.fileName : null;
  const changed = way === 'supersede' ? origin?.fileName : superseded;
  return (
    <>
      {plan.follows ? <AfterRound follows={plan.follows} /> : origin ? <RecordWay origin={origin} /> : null}
      {way === 'in-place' ? null : (
        <div className={styles.field}>
          <Select
            label={text.format}
            value={format}
            options={recordFormats.map((key) => ({ key, text: text.formats[key] }))}
            onChange={choose}
          />
          <p className={styles.hint}>{text.formatHints[format]}</p>
        </div>
      )}
      {way === 'in-place' && plan.folderProblem === null ? null : (
        <FolderField plan={plan} isFixed={way !== 'beside'} />
      )}
      {way === 'in-place' ? null : (
        <div className={styles.field}>
          <span className={styles.label}>{text.file}</span>
          <FilePath path={fileName} />
        </div>
      )}
      {way === 'beside' && !plan.follows ? <Supersedes plan={plan} edit={edit} /> : null}
      <div className={styles.field}>
        <span className={styles.label}>{text.withIt}</span>
        <FilePath path={decisionDataPath(fileName)} />
        <p className={styles.hint}>{text.decisionFileHint}</p>
        {evaluation.kind === 'evaluated' ? <FilePath path={analysisPath(fileName)} /> : null}
        <p className={styles.hint}>{evaluation.kind === 'evaluated' ? text.analysisHint : text.noAnalysisHint}</p>
      </div>
      {changed ? (
        <div className={styles.field}>
          <span className={styles.label}>{text.changes}</span>
          <FilePath path={changed} />
        </div>
      ) : null}
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
    </>
  );
}

interface FolderProps {
  readonly plan: RecordPlan;
  /** Whether another file says which folder it is. */
  readonly isFixed: boolean;
}

function FolderField({ plan, isFixed }: FolderProps) {
  const { folder, folderProblem: problem, adrCount: count, number } = plan;
  const { id } = useDecision();
  const queries = useQueryClient();
  const pick = useMutation({
    mutationFn: () => call('record:pick-folder', { id }),
    onSuccess: (planned) => queries.setQueryData(['record-plan', id], planned),
  });
  return (
    <div className={styles.field}>
      <span className={styles.label}>{text.folder}</span>
      {folder === null ? (
        <Button onPress={() => pick.mutate()}>{text.pick}</Button>
      ) : (
        <div className={styles.box}>
          <FilePath path={folder} />
          {isFixed ? null : (
            <Button look="quiet" aria-label={text.changeFolder} onPress={() => pick.mutate()}>
              {text.change}
            </Button>
          )}
        </div>
      )}
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      {pick.isError ? <Notice kind="error">{pick.error.message}</Notice> : null}
      {folder !== null && problem === null ? (
        <p className={styles.hint}>{text.folderHolds(count, recordNumber(number))}</p>
      ) : null}
      {folder === null ? <p className={styles.hint}>{text.needsFolder}</p> : null}
    </div>
  );
}

interface SupersedesProps {
  readonly plan: RecordPlan;
  readonly edit: ReturnType<typeof useEdit>['edit'];
}

/** A key that no record has, for the choice of none. */
const nothing = 'nothing';

function Supersedes({ plan, edit }: SupersedesProps) {
  const { view } = useDecision();
  const key = view.decision.supersedes;
  const known = plan.supersedable.map((record) => ({
    key: record.key,
    text: text.supersedable(recordNumber(record.number), record.title),
  }));
  // What was chosen stays visible where it cannot be superseded (any more), so that it can be taken back.
  const unusable = key !== null && !known.some((entry) => entry.key === key);
  if (known.length === 0 && !unusable) return null;
  const choose = (chosen: string): void => {
    const title = known.find((entry) => entry.key === chosen)?.text ?? '';
    edit({
      label: chosen === nothing ? text.edits.supersedesNothing : text.edits.supersedes(title).slice(0, 200),
      make: (state) => setSupersedes(state, chosen === nothing ? null : chosen),
    });
  };
  return (
    <div className={styles.field}>
      <Select
        label={text.supersedes}
        value={key ?? nothing}
        options={[
          { key: nothing, text: text.supersedesNothing },
          ...known,
          ...(unusable ? [{ key, text: text.supersedesUnusable }] : []),
        ]}
        onChange={choose}
      />
      {key !== null && !unusable ? <p className={styles.hint}>{text.supersedesHint}</p> : null}
      {releasedBy(plan, key).map((record) => (
        <p key={record.key} className={styles.hint}>
          {text.releases(text.supersedable(recordNumber(record.number), record.title))}
        </p>
      ))}
    </div>
  );
}
