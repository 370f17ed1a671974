/** The one who sits at a server that has no accounts: the server writes this name, the pane says it in words. */
export const LOCAL_AUTHOR = 'local';
