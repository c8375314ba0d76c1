import { Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { addEvidence, removeEvidence } from '../../../shared/decision/edits/evidence.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { frameText } from '../../text/frame.ts';
import { workshopText } from '../../text/workshop.ts';
import { AddField } from '../../ui/add-field.tsx';
import { Button } from '../../ui/button.tsx';
import { OptionDot } from '../../ui/option-dot.tsx';
import { Select } from '../../ui/select.tsx';
import { everyOption, useConcerned, type Concerned } from './concerned-options.ts';
import { EvidenceForm } from './evidence-form.tsx';
import styles from './evidence.module.css';
import { focusNeighbour } from './focus-neighbour.ts';
import { Refusal } from './refusal.tsx';

const text = frameText.details;
const labels = frameText.edits;

/** The evidence for a criterion, by option: read, add, edit, remove. */
export function EvidenceList({ criterion }: { readonly criterion: Row<'criterion'> }) {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const { round, key, name } = criterion;
  const options = useConcerned(key);
  const [target, setTarget] = useState<string>(view.options[0]?.key ?? everyOption);
  const evidence = view.evidence[key] ?? [];
  return (
    <div className={styles.evidence}>
      {evidence.length === 0 ? <p className="muted sm">{text.noEvidence}</p> : null}
      {options.map((option) => {
        const facts = evidence.filter((row) => (row.option ?? everyOption) === option.key);
        if (facts.length === 0) return null;
        return (
          <div key={option.key}>
            <h4 className={styles.option}>
              {option.colour === null ? null : <OptionDot colour={option.colour} />}
              {option.text}
            </h4>
            <ul className={styles.facts} aria-label={option.text}>
              {facts.map((fact) => (
                <EvidenceItem key={fact.key} evidence={fact} criterion={name} options={options} />
              ))}
            </ul>
          </div>
        );
      })}
      {closed ? null : (
        <div className={styles.add}>
          <AddField
            label={text.addFact}
            placeholder={text.factPlaceholder}
            buttonText={workshopText.add}
            onAdd={(facts) =>
              edit({
                label: labels.addEvidence(name),
                make: (state) =>
                  addEvidence(state, { round, criterion: key, option: target === everyOption ? null : target }, facts),
              })
            }
          />
          <Select label={text.about} labelHidden value={target} options={options} onChange={setTarget} />
        </div>
      )}
      <Refusal reason={refusal} />
    </div>
  );
}

interface ItemProps {
  readonly evidence: Row<'evidence'>;
  readonly criterion: string;
  readonly options: readonly Concerned[];
}

function EvidenceItem({ evidence, criterion, options }: ItemProps) {
  const { closed } = useDecision();
  const { edit, refusal } = useEdit();
  const [editing, setEditing] = useState(false);
  const { round, key, fact } = evidence;
  if (editing) {
    return (
      <li className={styles.editing}>
        <EvidenceForm evidence={evidence} criterion={criterion} options={options} onDone={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={styles.fact}>
      <p className={styles.text}>
        {fact} {evidence.factYear === null ? null : <span className={styles.source}>({evidence.factYear})</span>}{' '}
        <span className={styles.source}>{sourceOf(evidence)}</span>
        {evidence.caveat === '' ? null : <span className={styles.caveat}>{evidence.caveat}</span>}
      </p>
      <Refusal reason={refusal} />
      {closed ? null : (
        <span className={styles.actions}>
          <Button look="icon" aria-label={text.editFact(fact)} onPress={() => setEditing(true)}>
            <Pencil size={14} aria-hidden />
          </Button>
          <Button
            look="icon"
            data-control="remove"
            aria-label={text.removeFact(fact)}
            onPress={(event) => {
              focusNeighbour(event.target);
              edit({ label: labels.removeEvidence(criterion), make: (state) => removeEvidence(state, round, key) });
            }}
          >
            <X size={16} aria-hidden />
          </Button>
        </span>
      )}
    </li>
  );
}

function sourceOf(evidence: Row<'evidence'>): string {
  const published = [evidence.source || text.noSource, evidence.sourceYear].filter((part) => part !== null).join(' ');
  return [
    published,
    evidence.quoting === '' ? '' : text.quotes(evidence.quoting),
    evidence.asPublished ? text.published : '',
  ]
    .filter(Boolean)
    .join(', ');
}
