import { libraryText } from '../text/library.ts';
import { libraryArchiveText as text } from '../text/library-archive.ts';
import { workshopText } from '../text/workshop.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { ArchiveState } from './use-library-archive.ts';

/** How far exporting or importing everything is, and what came of it. */
export function ArchiveNotice({ state, onClose }: { readonly state: ArchiveState; readonly onClose: () => void }) {
  const close = <Button onPress={onClose}>{libraryText.close}</Button>;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'exporting':
    case 'importing':
      return (
        <p className="muted" role="status">
          {text[state.kind]}
        </p>
      );
    case 'failed':
      return (
        <Notice kind="error" actions={close}>
          {state.problem}
        </Notice>
      );
    case 'imported': {
      const { fileName, added, same, left, more } = state.result;
      return (
        <Notice kind={left.length === 0 ? 'info' : 'warn'} actions={close}>
          <p role="status">{text.imported(fileName, added, same)}</p>
          {left.length === 0 ? null : (
            <>
              <p>{text.left(left.length + more)}</p>
              <ul>
                {left.map((title, index) => (
                  <li key={`${index} ${title}`}>{title || workshopText.untitled}</li>
                ))}
                {more > 0 ? <li>{text.more(more)}</li> : null}
              </ul>
            </>
          )}
        </Notice>
      );
    }
  }
}
