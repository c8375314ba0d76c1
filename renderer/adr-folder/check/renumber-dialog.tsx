import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../session/call.ts';
import { toast } from '../../shell/toasts.tsx';
import { checkText } from '../../text/adr-check.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { AdrPicker } from '../edit/adr-picker.tsx';
import styles from './renumber-dialog.module.css';
import { RenumberingPlan, type SeenRenumbering } from './renumbering-plan.tsx';

const text = checkText.renumber;

interface Props {
  readonly repository: string;
  /** The ADR that is to get another number; null to pick one. */
  readonly file: string | null;
  readonly onClose: () => void;
  /** When files were written. */
  readonly onWritten: () => void;
}

/** Shows what changes where an ADR gets another number, and writes it on request: all of it or nothing. */
export function RenumberDialog({ repository, file, onClose, onWritten }: Props) {
  const [picked, setPicked] = useState(file);
  // Null for the one that is proposed.
  const [number, setNumber] = useState<number | null>(null);
  const [following, setFollowing] = useState(false);
  const plan = useQuery({
    queryKey: ['plan-renumbering', repository, picked, number, following],
    queryFn: () => call('adr:plan-renumbering', { repository, file: picked ?? '', number, following }),
    enabled: picked !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  const present = plan.isPlaceholderData ? null : (plan.data ?? null);
  const write = useMutation({
    mutationFn: async ({ of, planned }: { readonly of: string; readonly planned: SeenRenumbering }) => {
      const moving = new Set(planned.moves.map(({ path }) => path));
      const touched = [...planned.moves, ...planned.files.filter(({ path }) => !moving.has(path))];
      const seen = touched.map(({ path, hash }) => ({ path, hash }));
      const input = { repository, file: of, number: planned.number, following, seen };
      const written = await call('adr:write-renumbering', input);
      if (written.kind === 'refused') throw new Error(written.why);
      return written;
    },
    onSuccess: ({ path, files }) => {
      toast({ text: text.written(path, files.length) });
      onWritten();
      onClose();
    },
  });
  const failed = write.error ?? plan.error;
  return (
    <Dialog
      title={text.title}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{checkText.cancel}</Button>
          <Button
            look="primary"
            isDisabled={write.isPending || present?.kind !== 'planned' || picked === null}
            onPress={() => {
              if (picked !== null && present?.kind === 'planned') write.mutate({ of: picked, planned: present });
            }}
          >
            {text.write}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {file === null ? (
          <AdrPicker
            repository={repository}
            label={text.adr}
            searchLabel={text.search}
            except={null}
            picked={picked}
            onPick={(path) => {
              setPicked(path);
              setNumber(null);
            }}
          />
        ) : (
          <p className={styles.file}>{file}</p>
        )}
        {picked === null ? null : (
          <div className={styles.wanted}>
            <span className={styles.number}>
              <span aria-hidden>{text.number}</span>
              <NumberInput
                label={text.number}
                value={number ?? plan.data?.number ?? null}
                lowest={0}
                highest={99_999}
                problem={text.noNumber}
                onChange={(wanted) => {
                  if (wanted === null || Number.isInteger(wanted)) setNumber(wanted);
                }}
              />
            </span>
            <Checkbox isSelected={following} onChange={setFollowing}>
              {text.following}
            </Checkbox>
          </div>
        )}
        {failed === null ? null : <Notice kind="error">{failed.message}</Notice>}
        <div role="group" aria-live="polite" className={styles.plan}>
          {picked !== null && plan.isPending ? <p className="muted">{checkText.planning}</p> : null}
          {plan.data ? <RenumberingPlan plan={plan.data} /> : null}
        </div>
      </div>
    </Dialog>
  );
}
