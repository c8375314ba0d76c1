import { useState } from 'react';
import { call } from '../session/call.ts';
import { ballotText } from '../text/ballot.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

const text = ballotText.sent;

interface Props {
  readonly id: string;
  readonly look?: 'primary';
}

/** Saves a sent copy with its ballot as the file that goes back, and says where it lies. */
export function SaveBallot({ id, look }: Props) {
  const [said, setSaid] = useState<{ readonly kind: 'info' | 'error'; readonly words: string } | null>(null);
  const save = async (): Promise<void> => {
    try {
      const { path } = await call('file:save', { id });
      if (path !== null) setSaid({ kind: 'info', words: text.saved(path) });
    } catch (error) {
      setSaid({ kind: 'error', words: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      <Button look={look ?? 'plain'} autoFocus={look === 'primary'} onPress={() => void save()}>
        {text.save}
      </Button>
      {said === null ? null : <Notice kind={said.kind}>{said.words}</Notice>}
    </>
  );
}
