import { Menu as MenuIcon } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { shellText as text } from '../text/shell.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import styles from './rail.module.css';

const places = [
  { path: '/', name: text.decisions },
  { path: '/archive', name: text.archive },
  { path: '/repositories', name: text.adrFolders },
] as const;

/** The way to everything there is; in a narrow window it is a menu. */
export function Rail() {
  const [location, navigate] = useLocation();
  const isHere = (path: string): boolean =>
    path === '/'
      ? location === '/' || location.startsWith('/decision')
      : location === path || location.startsWith(`${path}/`);
  return (
    <nav className={styles.rail} aria-label={text.navigation}>
      <Link href="/" className={styles.brand}>
        <Mark />
        {text.name}
      </Link>
      <div className={styles.links}>
        {places.map((place) => (
          <Link
            key={place.path}
            href={place.path}
            className={styles.link}
            aria-current={isHere(place.path) ? 'page' : undefined}
          >
            {place.name}
          </Link>
        ))}
      </div>
      <div className={styles.menu}>
        <Menu
          label={text.navigation}
          items={places.map((place) => ({ key: place.path, text: place.name, onAction: () => navigate(place.path) }))}
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
