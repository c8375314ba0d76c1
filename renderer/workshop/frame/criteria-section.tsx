import { useCallback, useMemo, useState } from 'react';
import { moveCriterion, restoreCriterion } from '../../../shared/decision/edits/criteria.ts';
import { addGroups, moveGroup } from '../../../shared/decision/edits/criterion-groups.ts';
import type { Edit } from '../../session/decision-session.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { frameText } from '../../text/frame.ts';
import { workshopText } from '../../text/workshop.ts';
import { AddField } from '../../ui/add-field.tsx';
import { Button } from '../../ui/button.tsx';
import { ReorderFeedback } from '../../ui/reorder.tsx';
import { useReorder } from '../../ui/use-reorder.ts';
import { AddChips } from './add-chips.tsx';
import styles from './criteria.module.css';
import { CriterionDialog } from './criterion-dialog.tsx';
import { CriterionGroup } from './criterion-group.tsx';
import { FrameSection } from './frame-section.tsx';
import { Refusal } from './refusal.tsx';

const text = frameText.criteria;
const labels = frameText.edits;
const groupList = 'groups';

/** The criteria in their groups: add, rename, put in order, move between groups, must-haves, take out and in, details. */
export function CriteriaSection() {
  const { state, view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const [editedGroup, setEditedGroup] = useState<string | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [detailed, setDetailed] = useState<string | null>(null);
  const { round } = view.round;
  const { groups, criteria } = useOrders(edit);
  const { order: groupOrder, area: groupArea } = groups;
  const { order: criteriaOrder, area: criteriaArea } = criteria;
  // The view is made anew with every edit; a group needs to be drawn anew only where something in it changed.
  // oxlint-disable-next-line react/exhaustive-deps
  const entries = useMemo(() => view.groups, [state.group, state.criterion, round]);
  // oxlint-disable-next-line react/exhaustive-deps
  const evidence = useMemo(() => view.evidence, [state.evidence, round]);
  const targets = useMemo(
    () => entries.map(({ group }) => ({ key: group.key, name: group.name || frameText.unnamed })),
    [entries],
  );
  const editIn = useCallback(
    (group: string, wanted: Edit): boolean => {
      setEditedGroup(group);
      return edit(wanted);
    },
    [edit],
  );
  const isAllFolded = view.groups.length > 0 && view.groups.every(({ group }) => folded.has(group.key));
  const editHere = (wanted: Edit): boolean => {
    setEditedGroup(null);
    return edit(wanted);
  };
  const fold = useCallback(
    (group: string): void =>
      setFolded(
        (before) => new Set(before.has(group) ? [...before].filter((key) => key !== group) : [...before, group]),
      ),
    [],
  );

  return (
    <FrameSection
      part="criteria"
      title={frameText.sections.criteria}
      lead={text.lead}
      aside={
        view.groups.length > 1 ? (
          <Button
            look="quiet"
            onPress={() => setFolded(isAllFolded ? new Set() : new Set(view.groups.map(({ group }) => group.key)))}
          >
            {isAllFolded ? text.unfoldAll : text.foldAll}
          </Button>
        ) : null
      }
    >
      <div className={styles.area} ref={groupArea}>
        <div ref={criteriaArea} className={styles.area} {...groupOrder.listProps(groupList)}>
          {entries.map((entry) => (
            <CriterionGroup
              key={entry.group.key}
              entry={entry}
              targets={targets}
              isFolded={folded.has(entry.group.key)}
              onFold={fold}
              onDetails={setDetailed}
              groupOrder={groupOrder}
              groupList={groupList}
              criteriaOrder={criteriaOrder}
              evidence={evidence}
              closed={closed}
              editIn={editIn}
              refusal={editedGroup === entry.group.key ? refusal : null}
            />
          ))}
          <ReorderFeedback mark={criteria.mark} said={criteria.said} />
        </div>
        <ReorderFeedback mark={groups.mark} said={groups.said} />
      </div>
      {view.groups.length === 0 ? <p className={styles.empty}>{text.noGroups}</p> : null}
      {closed ? null : (
        <>
          <div className={styles.addGroup}>
            <AddField
              label={text.addGroup}
              placeholder={text.groupPlaceholder}
              buttonText={workshopText.add}
              onAdd={(names) =>
                editHere({ label: labels.addGroups(names), make: (state) => addGroups(state, round, names) })
              }
            />
          </div>
          <AddChips
            title={text.aside(view.criteriaAside.length)}
            items={view.criteriaAside.map(({ key, name }) => ({ key, name, label: text.restore(name) }))}
            onAdd={(key) => {
              const name = view.criteriaAside.find((row) => row.key === key)?.name ?? '';
              editHere({ label: labels.restoreCriterion(name), make: (state) => restoreCriterion(state, round, key) });
            }}
          />
        </>
      )}
      <Refusal reason={editedGroup === null ? refusal : null} />
      <CriterionDialog criterion={detailed} onShow={setDetailed} />
    </FrameSection>
  );
}

/** The order of the groups, and of the criteria over all groups. */
function useOrders(edit: ReturnType<typeof useEdit>['edit']) {
  const { view } = useDecision();
  const { round } = view.round;
  const groupName = (key: string): string => view.groups.find(({ group }) => group.key === key)?.group.name ?? '';
  const criterionName = (key: string): string => view.criteria.find((row) => row.key === key)?.name ?? '';
  const groups = useReorder({
    lists: [{ list: groupList, items: view.groups.map(({ group }) => group.key) }],
    onMove: (key, _list, index) =>
      edit({ label: labels.moveGroup(groupName(key)), make: (state) => moveGroup(state, round, key, index) }),
    say: (key, _list, index, count) => frameText.readMove(groupName(key), index + 1, count, ''),
  });
  const criteria = useReorder({
    lists: view.groups.map((entry) => ({ list: entry.group.key, items: entry.criteria.map(({ key }) => key) })),
    onMove: (key, group, index) =>
      edit({
        label: labels.moveCriterion(criterionName(key)),
        make: (state) => moveCriterion(state, round, key, group, index),
      }),
    say: (key, group, index, count) => frameText.readMove(criterionName(key), index + 1, count, groupName(group)),
  });
  return { groups, criteria };
}
