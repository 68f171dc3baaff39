import '../../components/ui/ui.css';
import '../../components/sky/sky.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { PopupApp } from '../../components/popup/PopupApp';
import { readTonight } from '../../lib/platform/tonight';

// The static frame stands until the first view is known: nothing is drawn twice.
readTonight().then((first) => render(<PopupApp first={first} />, document.body));
