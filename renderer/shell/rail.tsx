import { Menu as MenuIcon } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useDueCount } from '../due/due-query.ts';
import { formatNumber } from '../text/numbers.ts';
import { shellText as text } from '../text/shell.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import styles from './rail.module.css';

interface Place {
  readonly path: string;
  readonly name: string;
  /** How many things wait there; 0 is not shown. */
  readonly count: number;
}

const places: readonly Place[] = [
  { path: '/', name: text.decisions, count: 0 },
  { path: '/archive', name: text.archive, count: 0 },
  { path: '/templates', name: text.templates, count: 0 },
  { path: '/repositories', name: text.adrFolders, count: 0 },
];

/** The way to everything there is; in a narrow window it is a menu. */
export function Rail() {
  const [location, navigate] = useLocation();
  const count = useDueCount();
  const isHere = (path: string): boolean =>
    path === '/'
      ? location === '/' || location.startsWith('/decision') || location.startsWith('/arrival')
      : location === path || location.startsWith(`${path}/`);
  // Last, as it comes and goes: the others keep their places.
  const due = count > 0 || isHere('/due') ? [{ path: '/due', name: text.due, count }] : [];
  const shown = [...places, ...due];
  return (
    <nav className={styles.rail} aria-label={text.navigation}>
      <Link href="/" className={styles.brand}>
        <Mark />
        {text.name}
      </Link>
      <div className={styles.links}>
        {shown.map((place) => (
          <Link
            key={place.path}
            href={place.path}
            className={styles.link}
            aria-current={isHere(place.path) ? 'page' : undefined}
          >
            {place.name}
            {place.count > 0 ? <span className={styles.count}>{formatNumber(place.count)}</span> : null}
          </Link>
        ))}
      </div>
      <div className={styles.menu}>
        <Menu
          label={text.navigation}
          items={shown.map(({ path, name, count: waiting }) => ({
            key: path,
            text: waiting > 0 ? text.dueCount(waiting) : name,
            onAction: () => navigate(path),
          }))}
        >
          <Button look="icon" aria-label={text.openNavigation}>
            <MenuIcon size={18} aria-hidden />
          </Button>
        </Menu>
      </div>
    </nav>
  );
}

function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 8.2 15.2 17H4.8Z" fill="var(--accent)" />
      <path d="M2 8.4 18 5" stroke="var(--text)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
