import { useEffect } from 'react';
import { useDecision } from '../session/session-context.tsx';
import { toast } from '../shell/toasts.tsx';
import { workshopText as text } from '../text/workshop.ts';
import { isTextField } from '../ui/text-target.ts';

/** Ctrl or Cmd with Z, Shift+Z and Y undo and redo edits of the decision; inside a text field they are the field's own. Who looks at an earlier round would not see what they do. */
export function UndoKeys() {
  const { session, past } = useDecision();
  useEffect(() => {
    const onKey = async (event: KeyboardEvent): Promise<void> => {
      if (past || !(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return;
      const key = event.key.toLowerCase();
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redo && key !== 'z') return;
      event.preventDefault();
      const label = redo ? await session.redo() : await session.undo();
      if (label !== null) toast({ text: redo ? text.redone(label) : text.undone(label) });
    };
    const listener = (event: KeyboardEvent): void => void onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, [session, past]);
  return null;
}
