import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import styles from './select.module.css';

interface Props {
  readonly label: string;
  /** The button that opens it. */
  readonly children: ReactNode;
  readonly items: readonly { readonly key: string; readonly text: string; readonly onAction: () => void }[];
}

/** A short list of actions behind a button. */
export function Menu({ label, children, items }: Props) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover ?? ''}>
        <AriaMenu className={styles.list ?? ''} aria-label={label}>
          {items.map((item) => (
            <MenuItem key={item.key} id={item.key} className={styles.item ?? ''} onAction={item.onAction}>
              {item.text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
