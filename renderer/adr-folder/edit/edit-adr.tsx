import { useState } from 'react';
import type { ReadAdrView } from '../../../shared/ipc/adr-contract.ts';
import { adrEditText as text } from '../../text/adr-edit.ts';
import { Button } from '../../ui/button.tsx';
import { EditDialog } from './edit-dialog.tsx';

/** Opens what changes an ADR: status, date, relations to others. */
export function EditAdr({ repository, read }: { readonly repository: string; readonly read: ReadAdrView }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text.change}</Button>
      {isOpen ? <EditDialog repository={repository} read={read} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
