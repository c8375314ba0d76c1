import { ChevronDown, ChevronRight, MoreHorizontal } from 'lucide-react';
import { memo, useCallback } from 'react';
import { addCriteria } from '../../../shared/decision/edits/criteria.ts';
import { removeGroup, renameGroup } from '../../../shared/decision/edits/criterion-groups.ts';
import type { GroupView, RoundView } from '../../../shared/decision/view.ts';
import type { Edit } from '../../session/decision-session.ts';
import { frameText } from '../../text/frame.ts';
import { workshopText } from '../../text/workshop.ts';
import { AddField } from '../../ui/add-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { ReorderHandle } from '../../ui/reorder.tsx';
import type { Order } from '../../ui/use-reorder.ts';
import styles from './criteria.module.css';
import { CriterionRow, type MoveTarget } from './criterion-row.tsx';
import { focusSoon } from './focus-neighbour.ts';
import { groupId, headingId } from './frame-parts.ts';
import { NameField } from './name-field.tsx';
import { Refusal } from './refusal.tsx';

const text = frameText.criteria;
const labels = frameText.edits;

interface Props {
  readonly entry: GroupView;
  readonly targets: readonly MoveTarget[];
  readonly isFolded: boolean;
  readonly onFold: (group: string) => void;
  readonly onDetails: (criterion: string) => void;
  readonly groupOrder: Order;
  readonly groupList: string;
  readonly criteriaOrder: Order;
  readonly evidence: RoundView['evidence'];
  readonly closed: boolean;
  /** Edits and remembers that it was in this group, where a refusal is then shown. */
  readonly editIn: (group: string, edit: Edit) => boolean;
  readonly refusal: string | null;
}

/** A group of criteria, which can be folded up. */
export const CriterionGroup = memo(function CriterionGroup(props: Props) {
  const { entry, targets, isFolded, onFold, onDetails, groupOrder, groupList, criteriaOrder, closed, refusal } = props;
  const { round, key, name } = entry.group;
  const { editIn } = props;
  const edit = useCallback((wanted: Edit): boolean => editIn(key, wanted), [editIn, key]);
  const called = name || frameText.unnamed;
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    <section
      id={groupId(key)}
      tabIndex={-1}
      className={styles.group}
      aria-label={called}
      {...groupOrder.itemProps(key)}
      {...criteriaOrder.listProps(key)}
    >
      <div className={styles.groupHead}>
        {closed ? null : (
          <span className={styles.handle}>
            <ReorderHandle
              order={groupOrder}
              list={groupList}
              item={key}
              label={frameText.move(called)}
              hint={frameText.moveHint}
            />
          </span>
        )}
        <Button look="icon" aria-label={text.fold(called)} aria-expanded={!isFolded} onPress={() => onFold(key)}>
          <Chevron size={16} aria-hidden />
        </Button>
        <div className={styles.groupName}>
          <NameField
            label={text.groupName}
            value={name}
            readOnly={closed}
            onChange={(value, focus) =>
              edit({ label: labels.renameGroup, focus, make: (state) => renameGroup(state, round, key, value) })
            }
          />
        </div>
        <span className={styles.count}>{text.count(entry.criteria.length)}</span>
        {closed ? null : (
          <Menu
            label={text.groupMore(called)}
            items={[
              {
                key: 'remove',
                text: text.removeGroup(called),
                onAction: () => {
                  edit({ label: labels.removeGroup(name), make: (state) => removeGroup(state, round, key) });
                  focusSoon(() => document.getElementById(headingId('criteria')));
                },
              },
            ]}
          >
            <Button look="icon" aria-label={text.groupMore(called)}>
              <MoreHorizontal size={16} aria-hidden />
            </Button>
          </Menu>
        )}
      </div>
      {isFolded ? null : (
        <>
          <ul className={styles.rows} aria-label={called}>
            {entry.criteria.map((criterion) => (
              <CriterionRow
                key={criterion.key}
                criterion={criterion}
                facts={props.evidence[criterion.key]?.length ?? 0}
                targets={targets}
                closed={closed}
                order={criteriaOrder}
                onDetails={onDetails}
                edit={edit}
              />
            ))}
            {entry.criteria.length === 0 ? <li className={styles.empty}>{text.none}</li> : null}
          </ul>
          {closed ? null : (
            <div className={styles.add}>
              <AddField
                label={text.add(called)}
                placeholder={text.placeholder}
                buttonText={workshopText.add}
                onAdd={(names) =>
                  edit({ label: labels.addCriteria(names), make: (state) => addCriteria(state, round, key, names) })
                }
              />
            </div>
          )}
        </>
      )}
      <Refusal reason={refusal} />
    </section>
  );
});
