import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../session/call.ts';
import { shellText as text } from '../text/shell.ts';
import { decisionText } from './decision-text.ts';
import styles from './drop-target.module.css';
import { toast } from './toasts.tsx';

/** Takes decision files that are dropped anywhere on the window. */
export function DropTarget() {
  const [over, setOver] = useState(false);
  const [, navigate] = useLocation();
  const queries = useQueryClient();

  useEffect(() => {
    const openFile = async (file: File): Promise<void> => {
      try {
        const opened = await call('file:open-text', { name: file.name, text: await decisionText(file) });
        if (opened.kind === 'cancelled') return;
        if (opened.copy) toast({ text: text.openedAsCopy });
        await queries.invalidateQueries({ queryKey: ['library'] });
        navigate(`/decision/${opened.id}/frame`);
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
  }, [navigate, queries]);

  return over ? <div className={styles.over}>{text.dropHere}</div> : null;
}
