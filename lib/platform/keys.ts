/** The projection that pages read; made anew at each replan. */
export const TONIGHT_KEY = 'tonight';

/** The running count of the night at hand: an item, which the popup reads beside the projection. */
export const SCREEN_KEY = 'screen';

/** What the pause in front of a site shows; made anew at each replan, and told in a message to the script in a web page. */
export const PAUSE_KEY = 'pause';

/** What the open tabs were given of softened pages, in the storage of this session of the browser. */
export const SOFTENED_KEY = 'softened';

/** The rows of a year's nights lie under this prefix: `digest/2026`. */
export const DIGEST = 'digest/';

/** The copy that lets the last import be taken back. */
export const COPY_KEY = 'copy/before-import';

/** The public suffixes lie under this prefix while time by site is on, an item for each top-level domain: `suffix/uk`. */
export const SUFFIX = 'suffix/';

/** What could not be read lies under this prefix, untouched. */
export const QUARANTINE = 'quarantine/';
