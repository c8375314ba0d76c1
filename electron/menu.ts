import { app, Menu } from 'electron';
import { menuTemplate } from './menu-template.ts';

/** Sets the menu of the application: what every program has, and nothing that leads out of it. */
export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform === 'darwin', !app.isPackaged)));
}
