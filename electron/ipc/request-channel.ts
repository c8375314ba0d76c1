/** The one channel between preload and main; what is asked for travels inside. */
export const requestChannel = 'fulcrum:request';
