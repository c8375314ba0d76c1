import { useId } from 'react';
import type { EdgeRelation } from '../../../shared/adr/relations/relations.ts';
import { mapText as text } from '../../text/adr-graph.ts';
import { EdgeLine, EdgeMarkers } from './edge-lines.tsx';
import styles from './graph-key.module.css';

/** What the lines of the graph mean, as far as it has them. */
export function GraphKey({ relations }: { readonly relations: readonly EdgeRelation[] }) {
  const id = useId();
  return (
    <ul className={styles.key} aria-label={text.key}>
      {relations.map((relation) => (
        <li key={relation}>
          <svg width={44} height={12} aria-hidden>
            <EdgeMarkers id={`${id}-${relation}`} />
            <EdgeLine id={`${id}-${relation}`} path="M2 6L42 6" relation={relation} startsAtEnd={false} />
          </svg>
          {text.relations[relation]}
        </li>
      ))}
    </ul>
  );
}
