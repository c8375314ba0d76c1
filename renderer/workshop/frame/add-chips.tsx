import { Plus } from 'lucide-react';
import { Button } from 'react-aria-components';
import styles from './rows.module.css';
import { focusNeighbour } from './focus-neighbour.ts';

interface Props {
  readonly title: string;
  readonly items: readonly { readonly key: string; readonly name: string; readonly label: string }[];
  readonly onAdd: (key: string) => void;
}

/** What can be taken in with a click; nothing where there is nothing. */
export function AddChips({ title, items, onAdd }: Props) {
  if (items.length === 0) return null;
  return (
    <div className={styles.aside}>
      <span>{title}</span>
      <ul className={styles.chips} aria-label={title}>
        {items.map(({ key, name, label }) => (
          <li key={key}>
            <Button
              className={styles.chip ?? ''}
              data-control="take-in"
              aria-label={label}
              onPress={(event) => {
                focusNeighbour(event.target);
                onAdd(key);
              }}
            >
              <Plus size={12} aria-hidden />
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
