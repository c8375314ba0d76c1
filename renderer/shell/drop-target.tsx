import { useEffect, useState } from 'react';
import { call } from '../session/call.ts';
import { shellText as text } from '../text/shell.ts';
import { decisionText } from './decision-text.ts';
import styles from './drop-target.module.css';
import { toast } from './toasts.tsx';
import { useOpenedFile } from './use-opened-file.ts';

/** Takes decision files that are dropped anywhere on the window. */
export function DropTarget() {
  const [over, setOver] = useState(false);
  const show = useOpenedFile();

  useEffect(() => {
    const openFile = async (file: File): Promise<void> => {
      try {
        await show(async () => call('file:open-text', { name: file.name, text: await decisionText(file) }));
      } catch (error) {
        toast({ kind: 'error', text: error instanceof Error ? error.message : String(error) });
      }
    };
    const drag = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      setOver(false);
      void openFile(file);
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [show]);

  return over ? <div className={styles.over}>{text.dropHere}</div> : null;
}
