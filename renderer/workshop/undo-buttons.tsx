import { Redo2, Undo2 } from 'lucide-react';
import { useDecision } from '../session/session-context.tsx';
import { workshopText as text } from '../text/workshop.ts';
import { Button } from '../ui/button.tsx';
import { Tooltip } from '../ui/tooltip.tsx';

/** Undo and redo of what is open. */
export function UndoButtons() {
  const { history, past, session } = useDecision();
  return (
    <>
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
    </>
  );
}
