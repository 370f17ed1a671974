/** Where the embedded database lies unless the command line says otherwise. */

export const DEFAULT_DATA_FOLDER = './data';
