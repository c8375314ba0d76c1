import { MoreHorizontal, ShieldCheck } from 'lucide-react';
import { memo } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Row } from '../../../shared/decision/entities.ts';
import { moveCriterion, removeCriterion, setCriterion } from '../../../shared/decision/edits/criteria.ts';
import type { Edit } from '../../session/decision-session.ts';
import { frameText } from '../../text/frame.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Pill } from '../../ui/pill.tsx';
import { ReorderHandle } from '../../ui/reorder.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import type { Order } from '../../ui/use-reorder.ts';
import styles from './criteria.module.css';
import { focusSoon } from './focus-neighbour.ts';
import { NameField } from './name-field.tsx';

const text = frameText.criteria;
const labels = frameText.edits;

/** A group that a criterion can be moved to. */
export interface MoveTarget {
  readonly key: string;
  readonly name: string;
}

interface Props {
  readonly criterion: Row<'criterion'>;
  /** Number of pieces of evidence. */
  readonly facts: number;
  readonly targets: readonly MoveTarget[];
  readonly closed: boolean;
  readonly order: Order;
  readonly onDetails: (criterion: string) => void;
  readonly edit: (edit: Edit) => boolean;
}

/** One criterion. Drawn anew only when it changes itself: there may be sixty of them. */
export const CriterionRow = memo(function CriterionRow(props: Props) {
  const { criterion, facts, closed, order, onDetails, edit } = props;
  const { round, key, group, name, question, mustHave } = criterion;
  const called = name || frameText.unnamed;
  return (
    <li className={styles.row} data-criterion={key} {...order.itemProps(key)}>
      {closed ? null : (
        <span className={styles.handle}>
          <ReorderHandle
            order={order}
            list={group}
            item={key}
            label={frameText.move(called)}
            hint={frameText.moveHint}
          />
        </span>
      )}
      <div className={styles.texts}>
        <NameField
          label={text.name}
          value={name}
          readOnly={closed}
          onChange={(value, focus) =>
            edit({
              label: labels.renameCriterion,
              focus,
              make: (state) => setCriterion(state, round, key, 'name', value),
            })
          }
        />
        {question === '' ? null : <p className={styles.question}>{question}</p>}
      </div>
      <div className={styles.actions}>
        {closed ? (
          mustHave && <Pill tone="accent">{text.mustHave}</Pill>
        ) : (
          <Tooltip text={mustHave ? text.noMustHave : text.makeMustHave}>
            <ToggleButton
              className={styles.mustHave ?? ''}
              aria-label={text.mustHaveFor(called)}
              isSelected={mustHave}
              onChange={(selected) =>
                edit({
                  label: labels.mustHave(name, selected),
                  make: (state) => setCriterion(state, round, key, 'mustHave', selected),
                })
              }
            >
              <ShieldCheck size={15} aria-hidden />
              {mustHave ? text.mustHave : null}
            </ToggleButton>
          </Tooltip>
        )}
        <button type="button" className={styles.details} onClick={() => onDetails(key)}>
          <span>{text.details}</span>
          <span className="visually-hidden"> {called}, </span>
          <span className={styles.facts}>{text.facts(facts)}</span>
        </button>
        {closed ? null : <MoreMenu {...props} />}
      </div>
    </li>
  );
});

function MoreMenu({ criterion, targets, edit }: Props) {
  const { round, key, group, name } = criterion;
  const moves = targets
    .filter((target) => target.key !== group)
    .map((target) => ({
      key: target.key,
      text: text.moveTo(target.name),
      onAction: () => {
        edit({
          label: labels.moveCriterion(name),
          make: (state) => moveCriterion(state, round, key, target.key, Number.MAX_SAFE_INTEGER),
        });
        focusSoon(() => menuButton(rowElement(key)));
      },
    }));
  const remove = {
    key: '-remove',
    text: text.remove,
    onAction: () => {
      const row = rowElement(key);
      const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
      edit({ label: labels.removeCriterion(name), make: (state) => removeCriterion(state, round, key) });
      focusSoon(() => menuButton(neighbour));
    },
  };
  return (
    <Menu label={text.more(name || frameText.unnamed)} items={[...moves, remove]}>
      <Button look="icon" data-control="menu" aria-label={text.more(name || frameText.unnamed)}>
        <MoreHorizontal size={16} aria-hidden />
      </Button>
    </Menu>
  );
}

function rowElement(criterion: string): Element | null {
  return document.querySelector(`[data-criterion="${CSS.escape(criterion)}"]`);
}

function menuButton(row: Element | null | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>('[data-control="menu"]') ?? null;
}
