import type { Ink, Role } from './chart.ts';

/** Colours for drawing where there is no style sheet: as the tokens of the window, in plain RGB. */
export interface Palette {
  /** Colours 1 to 8 of the options; 9 to 12 repeat the first four. */
  readonly options: readonly string[];
  readonly roles: Readonly<Record<Role, string>>;
}

/** Also what is printed. */
export const lightPalette: Palette = {
  options: ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#806d00', '#5b5b66'],
  roles: {
    axis: '#bfc5ca',
    grid: '#dee2e5',
    track: '#f2f4f6',
    mark: '#1a2029',
    muted: '#575e69',
    good: '#1b683e',
    bad: '#a5292b',
    text: '#1a2029',
    accent: '#255691',
    flag: '#e4f0ff',
    surface: '#ffffff',
  },
};

export const darkPalette: Palette = {
  options: ['#4aa8e0', '#f0b33c', '#3fc49c', '#e19cc4', '#8fd0f5', '#ff8f4d', '#d0bb4a', '#a9a9b5'],
  roles: {
    axis: '#474d57',
    grid: '#292e36',
    track: '#13161c',
    mark: '#e5e8ed',
    muted: '#a2a8b1',
    good: '#6dc88f',
    bad: '#f28881',
    text: '#e5e8ed',
    accent: '#6da9e7',
    flag: '#1a2c44',
    surface: '#181c22',
  },
};

/** The colour of an ink, without its strength. */
export function colourOf(ink: Ink, palette: Palette): string {
  if (typeof ink !== 'object') return palette.roles[ink];
  return palette.options[ink.colour % 8] ?? palette.roles.text;
}
