import { render } from 'preact';
import { PopupApp } from '../../components/popup/PopupApp';
import { readTonight } from '../../lib/platform/tonight';

// The static frame stands until the first view is known: nothing is drawn twice.
readTonight().then((first) => render(<PopupApp first={first} />, document.body));
