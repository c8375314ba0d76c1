import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './button.module.css';

interface Props extends Omit<ButtonProps, 'className' | 'style'> {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger' | 'icon';
}

/** A button. `icon` is square and needs an `aria-label`. */
export function Button({ look = 'plain', ...props }: Props) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look] ?? ''}`} />;
}
