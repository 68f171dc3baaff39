/** The projection that pages read; made anew at each replan. */
export const TONIGHT_KEY = 'tonight';

/** The copy that lets the last import be taken back. */
export const COPY_KEY = 'copy/before-import';

/** What could not be read lies under this prefix, untouched. */
export const QUARANTINE = 'quarantine/';
