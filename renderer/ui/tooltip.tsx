import type { ReactNode } from 'react';
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import styles from './tooltip.module.css';

interface Props {
  readonly text: string;
  /** One element that can have the focus. */
  readonly children: Parameters<typeof Focusable>[0]['children'];
}

/** A few words about what is under the pointer or has the focus. */
export function Tooltip({ text, children }: Props): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <Focusable>{children}</Focusable>
      <AriaTooltip className={styles.tooltip ?? ''} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
