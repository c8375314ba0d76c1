import { MoreHorizontal, Redo2, Undo2 } from 'lucide-react';
import { call } from '../session/call.ts';
import { useDecision } from '../session/session-context.tsx';
import { toast } from '../shell/toasts.tsx';
import { workshopText as text } from '../text/workshop.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Pill } from '../ui/pill.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './decision-head.module.css';
import { RoundMenu } from './rounds/round-menu.tsx';

const tones = { proposed: 'plain', accepted: 'good', rejected: 'bad', deprecated: 'warn', superseded: 'warn' } as const;

/** The decision's title and state, and what can be done with it at any time. */
export function DecisionHead() {
  const { id, view, history, saving, past, session } = useDecision();
  const { decision } = view;

  const saveFile = async (): Promise<void> => {
    try {
      await session.saved();
      const { path } = await call('file:save', { id });
      if (path !== null) toast({ text: text.fileSaved(path) });
    } catch (error) {
      toast({ kind: 'error', text: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <header className={styles.head}>
      <h1 className={styles.title} title={decision.title}>
        {decision.title || text.untitled}
      </h1>
      <span className={styles.pills}>
        <Pill tone={tones[decision.status]}>{text.statuses[decision.status]}</Pill>
        <RoundMenu />
      </span>
      <div className={styles.actions}>
        <span role="status" className={styles.saving} data-saving={saving}>
          {saving === 'saved' ? text.saved : saving === 'saving' ? text.saving : text.notSaved}
        </span>
        <Tooltip text={history.undo === null ? text.nothingToUndo : text.undoWhat(history.undo)}>
          <Button
            look="icon"
            aria-label={text.undo}
            isDisabled={past || history.undo === null}
            onPress={() => void session.undo()}
          >
            <Undo2 size={16} aria-hidden />
          </Button>
        </Tooltip>
        <Tooltip text={history.redo === null ? text.nothingToRedo : text.redoWhat(history.redo)}>
          <Button
            look="icon"
            aria-label={text.redo}
            isDisabled={past || history.redo === null}
            onPress={() => void session.redo()}
          >
            <Redo2 size={16} aria-hidden />
          </Button>
        </Tooltip>
        <Menu label={text.more} items={[{ key: 'save', text: text.saveFile, onAction: () => void saveFile() }]}>
          <Button look="icon" aria-label={text.more}>
            <MoreHorizontal size={16} aria-hidden />
          </Button>
        </Menu>
      </div>
    </header>
  );
}
