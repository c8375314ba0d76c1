import { X } from 'lucide-react';
import { memo, useState } from 'react';
import { roles, type Role, type Row } from '../../../shared/decision/entities.ts';
import {
  addParticipants,
  removeParticipant,
  renameParticipant,
  setRole,
} from '../../../shared/decision/edits/participants.ts';
import type { Edit } from '../../session/decision-session.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { frameText } from '../../text/frame.ts';
import { workshopText } from '../../text/workshop.ts';
import { AddField } from '../../ui/add-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { focusNeighbour } from './focus-neighbour.ts';
import { FrameSection } from './frame-section.tsx';
import { NameField } from './name-field.tsx';
import people from './people-section.module.css';
import { Refusal } from './refusal.tsx';
import styles from './rows.module.css';

const text = frameText.people;
const labels = frameText.edits;
const roleOptions = roles.map((role) => ({ key: role, text: text.roles[role] }));

/** The participants and their roles. */
export function PeopleSection() {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const [role, setNewRole] = useState<Role>('decision-maker');
  const { round } = view.round;
  return (
    <FrameSection part="people" title={frameText.sections.people} lead={text.lead}>
      <ul className={styles.rows} aria-label={frameText.sections.people}>
        {view.participants.map((person) => (
          <PersonRow key={person.key} person={person} closed={closed} edit={edit} />
        ))}
        {view.participants.length === 0 ? <li className={styles.empty}>{text.none}</li> : null}
      </ul>
      {closed ? null : (
        <div className={people.add}>
          <AddField
            label={text.add}
            placeholder={text.placeholder}
            buttonText={workshopText.add}
            onAdd={(names) =>
              edit({ label: labels.addPeople(names), make: (state) => addParticipants(state, round, names, role) })
            }
          />
          <Select label={text.role} labelHidden value={role} options={roleOptions} onChange={setNewRole} />
        </div>
      )}
      <Refusal reason={refusal} />
    </FrameSection>
  );
}

interface RowProps {
  readonly person: Row<'participant'>;
  readonly closed: boolean;
  readonly edit: (edit: Edit) => boolean;
}

const PersonRow = memo(function PersonRow({ person, closed, edit }: RowProps) {
  const { round, key, name, role } = person;
  const called = name || frameText.unnamed;
  return (
    <li className={`${styles.row} ${people.row}`}>
      <div className={styles.texts}>
        <NameField
          label={text.name}
          value={name}
          readOnly={closed}
          onChange={(value, focus) =>
            edit({ label: labels.renamePerson, focus, make: (state) => renameParticipant(state, round, key, value) })
          }
        />
      </div>
      <div className={people.role}>
        <Select
          label={text.roleOf(called)}
          labelHidden
          value={role}
          options={roleOptions}
          isDisabled={closed}
          onChange={(next) => edit({ label: labels.role(name), make: (state) => setRole(state, round, key, next) })}
        />
      </div>
      {closed ? null : (
        <Button
          look="icon"
          data-control="remove"
          aria-label={text.remove(called)}
          onPress={(event) => {
            focusNeighbour(event.target);
            edit({ label: labels.removePerson(name), make: (state) => removeParticipant(state, round, key) });
          }}
        >
          <X size={16} aria-hidden />
        </Button>
      )}
    </li>
  );
});
