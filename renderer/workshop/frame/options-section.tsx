import { X } from 'lucide-react';
import { memo } from 'react';
import type { Row } from '../../../shared/decision/entities.ts';
import {
  addOptions,
  moveOption,
  setOptionAside,
  setOptionText,
  takeOptionIn,
} from '../../../shared/decision/edits/options.ts';
import type { Edit } from '../../session/decision-session.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { frameText } from '../../text/frame.ts';
import { workshopText } from '../../text/workshop.ts';
import { AddField } from '../../ui/add-field.tsx';
import { Button } from '../../ui/button.tsx';
import { OptionDot } from '../../ui/option-dot.tsx';
import { ReorderFeedback, ReorderHandle } from '../../ui/reorder.tsx';
import { useReorder, type Order } from '../../ui/use-reorder.ts';
import { AddChips } from './add-chips.tsx';
import { focusNeighbour } from './focus-neighbour.ts';
import { FrameSection } from './frame-section.tsx';
import { NameField } from './name-field.tsx';
import { Refusal } from './refusal.tsx';
import styles from './rows.module.css';

const text = frameText.options;
const labels = frameText.edits;
const list = 'options';

/** The options that are compared: add, rename, describe, put in order, take out and in. */
export function OptionsSection() {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const { options, optionsAside } = view;
  const { round } = view.round;
  const nameOf = (key: string): string => [...options, ...optionsAside].find((row) => row.key === key)?.name ?? '';
  const { order, area, mark, said } = useReorder({
    lists: [{ list, items: options.map((option) => option.key) }],
    onMove: (key, _list, index) =>
      edit({ label: labels.moveOption(nameOf(key)), make: (state) => moveOption(state, round, key, index) }),
    say: (key, _list, index, count) => frameText.readMove(nameOf(key), index + 1, count, ''),
  });
  return (
    <FrameSection part="options" title={frameText.sections.options} lead={text.lead}>
      <div className={styles.area} ref={area}>
        <ul className={styles.rows} aria-label={frameText.sections.options} {...order.listProps(list)}>
          {options.map((option) => (
            <OptionRow key={option.key} option={option} closed={closed} order={order} edit={edit} />
          ))}
          {options.length === 0 ? <li className={styles.empty}>{text.none}</li> : null}
        </ul>
        <ReorderFeedback mark={mark} said={said} />
      </div>
      {closed ? null : (
        <>
          <div className={styles.add}>
            <AddField
              label={text.add}
              placeholder={text.placeholder}
              buttonText={workshopText.add}
              onAdd={(names) =>
                edit({ label: labels.addOptions(names), make: (state) => addOptions(state, round, names) })
              }
            />
          </div>
          <Refusal reason={refusal} />
          <AddChips
            title={text.aside}
            items={optionsAside.map(({ key, name }) => ({ key, name, label: text.takeIn(name) }))}
            onAdd={(key) =>
              edit({ label: labels.takeOptionIn(nameOf(key)), make: (state) => takeOptionIn(state, round, key) })
            }
          />
        </>
      )}
    </FrameSection>
  );
}

interface RowProps {
  readonly option: Row<'option'>;
  readonly closed: boolean;
  readonly order: Order;
  readonly edit: (edit: Edit) => boolean;
}

const OptionRow = memo(function OptionRow({ option, closed, order, edit }: RowProps) {
  const { round, key, name, description, colour } = option;
  const called = name || frameText.unnamed;
  return (
    <li className={styles.row} {...order.itemProps(key)}>
      {closed ? null : (
        <span className={styles.handle}>
          <ReorderHandle
            order={order}
            list={list}
            item={key}
            label={frameText.move(called)}
            hint={frameText.moveHint}
          />
        </span>
      )}
      <span className={styles.dot}>
        <OptionDot colour={colour} />
      </span>
      <div className={styles.texts}>
        <div className={styles.name}>
          <NameField
            label={text.name}
            value={name}
            readOnly={closed}
            onChange={(value, focus) =>
              edit({
                label: labels.renameOption,
                focus,
                make: (state) => setOptionText(state, round, key, 'name', value),
              })
            }
          />
        </div>
        {closed && description === '' ? null : (
          <div className={styles.description}>
            <NameField
              label={text.description(called)}
              placeholder={text.describe}
              value={description}
              readOnly={closed}
              onChange={(value, focus) =>
                edit({
                  label: labels.describeOption(name),
                  focus,
                  make: (state) => setOptionText(state, round, key, 'description', value),
                })
              }
            />
          </div>
        )}
      </div>
      {closed ? null : (
        <Button
          look="icon"
          data-control="remove"
          aria-label={text.remove(called)}
          onPress={(event) => {
            focusNeighbour(event.target);
            edit({ label: labels.removeOption(name), make: (state) => setOptionAside(state, round, key) });
          }}
        >
          <X size={16} aria-hidden />
        </Button>
      )}
    </li>
  );
});
