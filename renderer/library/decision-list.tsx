import { memo, useCallback, useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { DecisionSummary } from '../../shared/ipc/contract.ts';
import { libraryText as text } from '../text/library.ts';
import { moveRowFocus } from '../ui/row-focus.ts';
import menu from '../ui/select.module.css';
import styles from './decision-list.module.css';
import { DecisionRow } from './decision-row.tsx';
import { titleOf, type LibraryActions } from './use-library-actions.ts';
import { useEndNear } from '../ui/use-end-near.ts';

interface Props {
  readonly decisions: readonly DecisionSummary[];
  /** Number of decisions that match, also those not read yet. */
  readonly found: number;
  /** Number of decisions before search and filters. */
  readonly total: number;
  /** The end of the rows comes near, and there are more. */
  readonly onEnd: () => void;
  readonly actions: LibraryActions;
  readonly onDelete: (decision: DecisionSummary) => void;
}

/** The decisions as rows. Arrow keys move between them, Enter opens, the button at the end has the rest. */
export const DecisionList = memo(function DecisionList(props: Props) {
  const { decisions, found, total, onEnd, actions, onDelete } = props;
  const list = useRef<HTMLUListElement>(null);
  const trigger = useRef<HTMLElement>(null);
  const [menuFor, setMenuFor] = useState<DecisionSummary | null>(null);
  const end = useEndNear(decisions.length < found, onEnd);
  const openMenu = useCallback((decision: DecisionSummary, button: HTMLElement): void => {
    trigger.current = button;
    setMenuFor(decision);
  }, []);

  return (
    <div>
      <div className={styles.head} aria-hidden>
        <span>{text.columns.progress}</span>
        <span>{text.columns.decision}</span>
        <span>{text.columns.tags}</span>
        <span>{text.columns.status}</span>
        <span>{text.columns.changed}</span>
      </div>
      <ul
        className={styles.list}
        aria-label={text.list}
        ref={list}
        onKeyDown={(event) => moveRowFocus(event, list.current)}
      >
        {decisions.map((decision) => (
          <DecisionRow
            key={decision.id}
            decision={decision}
            onMenu={openMenu}
            isMenuOpen={menuFor?.id === decision.id}
          />
        ))}
      </ul>
      <div key={decisions.length} ref={end} />
      <p role="status" className={styles.count}>
        {text.count(found, total)}
      </p>
      <Popover
        className={menu.popover ?? ''}
        aria-label={text.actionsFor(menuFor ? titleOf(menuFor) : '')}
        triggerRef={trigger}
        isOpen={menuFor !== null}
        onOpenChange={(open) => !open && setMenuFor(null)}
        placement="bottom end"
      >
        {menuFor ? (
          <Menu
            className={menu.list ?? ''}
            aria-label={text.actionsFor(titleOf(menuFor))}
            autoFocus="first"
            onClose={() => setMenuFor(null)}
          >
            <MenuItem className={menu.item ?? ''} onAction={() => void actions.duplicate(menuFor)}>
              {text.duplicate}
            </MenuItem>
            {menuFor.archived ? (
              <MenuItem className={menu.item ?? ''} onAction={() => void actions.unarchive(menuFor)}>
                {text.unarchive}
              </MenuItem>
            ) : (
              <MenuItem className={menu.item ?? ''} onAction={() => void actions.archive(menuFor)}>
                {text.archive}
              </MenuItem>
            )}
            <MenuItem className={menu.item ?? ''} onAction={() => onDelete(menuFor)}>
              {text.remove}
            </MenuItem>
          </Menu>
        ) : null}
      </Popover>
    </div>
  );
});
