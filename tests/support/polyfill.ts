/** Stands in for the package of this name in tests: the real one refuses to load outside an extension. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

export default fakeBrowser;
