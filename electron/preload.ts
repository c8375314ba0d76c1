import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName } from '../shared/ipc/bridge.ts';
import type { Channel } from '../shared/ipc/contract.ts';
import { requestChannel } from './ipc/request-channel.ts';

/** The contract's channels, put here by the build: the contract itself would bring its validation library along. */
declare const bridgeChannels: readonly Channel[];

// One named function for each channel; the page gets no way to name another one.
const functions = bridgeChannels.map((channel) => [
  bridgeName(channel),
  (input?: unknown): Promise<unknown> => ipcRenderer.invoke(requestChannel, channel, input),
]);

contextBridge.exposeInMainWorld('fulcrum', Object.fromEntries(functions));
