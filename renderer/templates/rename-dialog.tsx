import { useState } from 'react';
import { limits } from '../../shared/decision/limits.ts';
import { templatesText } from '../text/templates.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

const text = templatesText.renaming;

interface Props {
  readonly name: string;
  readonly onClose: () => void;
  readonly onRename: (name: string) => void;
}

/** Asks for another name of a template; Enter takes it. */
export function RenameDialog({ name, onClose, onRename }: Props) {
  const [typed, setTyped] = useState(name);
  const wanted = typed.trim().slice(0, limits.nameLength);
  const isUsable = wanted !== '' && wanted !== name;
  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button look="primary" isDisabled={!isUsable} onPress={() => onRename(wanted)}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <TextField
        label={text.name}
        value={typed}
        autoFocus
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isUsable && !event.nativeEvent.isComposing) onRename(wanted);
        }}
      />
    </Dialog>
  );
}
