import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { X } from 'lucide-react';
import { shellText } from '../text/shell.ts';
import { Button } from '../ui/button.tsx';
import styles from './toasts.module.css';

interface Message {
  readonly text: string;
  readonly kind?: 'info' | 'error';
  readonly action?: { readonly text: string; readonly run: () => void };
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });

/** Says something that just happened, with what can be done about it; errors stay until they are closed. */
export function toast(message: Message): void {
  queue.add(message, message.kind === 'error' ? {} : { timeout: 8_000 });
}

/** Takes all messages away: what was said to one person is not for the next. */
export function clearToasts(): void {
  queue.clear();
}

/** Where messages appear. */
export function Toasts() {
  return (
    <ToastRegion queue={queue} className={styles.region ?? ''}>
      {({ toast: shown }) => (
        <Toast toast={shown} className={`${styles.toast} ${shown.content.kind === 'error' ? styles.error : ''}`}>
          <ToastContent className={styles.content ?? ''}>
            <Text slot="title">{shown.content.text}</Text>
          </ToastContent>
          {shown.content.action ? (
            <Button
              onPress={() => {
                shown.content.action?.run();
                queue.close(shown.key);
              }}
            >
              {shown.content.action.text}
            </Button>
          ) : null}
          <Button look="icon" slot="close" aria-label={shellText.close}>
            <X size={16} aria-hidden />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
