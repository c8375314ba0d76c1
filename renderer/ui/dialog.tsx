import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the one that is meant last. */
  readonly actions: ReactNode;
  readonly wide?: boolean;
  /** There is nothing to be reached in it but its buttons: then it is reached itself, to be scrolled by keyboard. */
  readonly isRead?: boolean;
  /** A question that must be answered before anything else; read out as such. */
  readonly alert?: boolean;
}

/** A dialog over the window; Escape and a click beside it close it. */
export function Dialog({ title, isOpen, onClose, children, actions, wide, isRead, alert }: Props) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={`${styles.modal} ${wide ? styles.wide : ''}`}>
        <AriaDialog className={styles.dialog ?? ''} role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          <div className={styles.body} {...(isRead ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}>
            {children}
          </div>
          <div className={styles.actions}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
