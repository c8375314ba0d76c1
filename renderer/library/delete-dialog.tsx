import { useQuery } from '@tanstack/react-query';
import { rowsOf, stateFromRows } from '../../shared/decision/state.ts';
import type { DecisionSummary } from '../../shared/ipc/contract.ts';
import { call } from '../session/call.ts';
import { libraryText } from '../text/library.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './delete-dialog.module.css';
import { titleOf } from './use-library-actions.ts';

const text = libraryText.deletion;

interface Props {
  readonly decision: DecisionSummary;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before a decision is deleted and says what goes with it. */
export function DeleteDialog({ decision, onClose, onConfirm }: Props) {
  const losses = useQuery({ queryKey: ['library', 'losses', decision.id], queryFn: () => lossesOf(decision.id) });
  const lost = losses.data?.length === 0 ? text.nothing : text.loss(losses.data ?? []);
  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      alert
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {text.cancel}
          </Button>
          <Button look="danger" onPress={onConfirm}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{text.question(titleOf(decision))}</p>
        <p className={styles.losses}>{losses.isPending ? text.counting : lost}</p>
        <p className="muted sm">{text.kept}</p>
      </div>
    </Dialog>
  );
}

/** What people entered into a decision, in words. */
async function lossesOf(id: string): Promise<readonly string[]> {
  const { rows } = await call('decision:read', { id });
  const state = stateFromRows(rows);
  const present = (list: readonly { readonly removed: boolean }[]): number => list.filter((row) => !row.removed).length;
  const scores = rowsOf(state, 'score');
  const rounds = rowsOf(state, 'round').length;
  const counted: readonly (readonly [number, (count: number) => string])[] = [
    [rounds > 1 ? rounds : 0, text.rounds],
    [present(rowsOf(state, 'option')), text.options],
    [present(rowsOf(state, 'criterion')), text.criteria],
    [scores.filter((score) => score.value !== null).length, text.scores],
    [scores.filter((score) => score.note !== '').length, text.notes],
  ];
  return counted.filter(([count]) => count > 0).map(([count, say]) => say(count));
}
