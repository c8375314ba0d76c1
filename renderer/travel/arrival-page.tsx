import { useQuery } from '@tanstack/react-query';
import type { Arrival } from '../../shared/ipc/travel-contract.ts';
import { NotFound } from '../shell/not-found.tsx';
import { CallFailed } from '../session/call.ts';
import { travelText as text } from '../text/travel.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { arrivalQuery } from './arrival-query.ts';
import styles from './arrival-page.module.css';
import { ChangeList } from './change-list.tsx';
import { ConflictGroups } from './conflict-groups.tsx';
import { useArrival, type ArrivalActions } from './use-arrival.ts';

interface Props {
  /** Key of the file that came. */
  readonly arrival: string;
}

/** A decision file that differs from the library: how the two stand, what is to be chosen, and bringing it in. */
export function ArrivalPage({ arrival }: Props) {
  const query = useQuery(arrivalQuery(arrival));
  const actions = useArrival(arrival);
  if (query.error instanceof CallFailed && query.error.code === 'not-found') return <NotFound />;
  const shown = query.data;
  const title = shown ? shown.title || text.untitled : '';
  return (
    <Page title={title} actions={shown ? <OtherWays shown={shown} actions={actions} /> : null}>
      <div className={styles.page}>
        {query.isError ? <Notice kind="error">{query.error.message}</Notice> : null}
        {query.isPending ? <p className="muted">{text.loading}</p> : null}
        {shown ? <Compared shown={shown} actions={actions} /> : null}
      </div>
    </Page>
  );
}

interface ShownProps {
  readonly shown: Arrival;
  readonly actions: ArrivalActions;
}

function OtherWays({ shown, actions }: ShownProps) {
  return (
    <>
      <Button onPress={() => void actions.openOurs(shown)}>{text.openOurs}</Button>
      <Button onPress={() => void actions.openCopy()}>{text.openCopy}</Button>
    </>
  );
}

function Compared({ shown, actions }: ShownProps) {
  const { relation, problem, fileName, open, conflicts } = shown;
  const hasSomething = relation !== 'older' && relation !== 'same';
  return (
    <>
      <div>
        <p className={styles.file}>{text.from(fileName)}</p>
        <p className={styles.relation}>{text.relation[relation]}</p>
        {problem === null ? <p className={styles.base}>{text.base(shown.base)}</p> : null}
      </div>
      {problem === null ? null : <Notice kind="warn">{text.cannotMerge(problem)}</Notice>}
      {actions.problem === null ? null : <Notice kind="error">{actions.problem}</Notice>}
      {conflicts.length > 0 ? <ConflictGroups conflicts={conflicts} open={open} onChoose={actions.choose} /> : null}
      {problem === null && hasSomething ? (
        <ChangeList changes={shown.changes} count={shown.changeCount} open={open} />
      ) : null}
      <div className={styles.foot}>
        {hasSomething && problem === null ? (
          <Button look="primary" isDisabled={open > 0} onPress={() => void actions.bringIn(shown)}>
            {open > 0 ? text.bringInOpen(open) : text.bringIn}
          </Button>
        ) : null}
        {hasSomething ? null : (
          <Button look="primary" onPress={() => void actions.sendOut(shown)}>
            {shown.from ? text.sendOut : text.saveOurs}
          </Button>
        )}
      </div>
    </>
  );
}
