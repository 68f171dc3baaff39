import '../../components/ui/ui.css';
import '../../components/sky/sky.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { PopupApp } from '../../components/popup/PopupApp';
import { firstPaint } from '../../lib/look/stage-entry';
import { readTonight } from '../../lib/platform/tonight';

const reading = readTonight();
firstPaint(window, new Date());
// The static frame stands until the first view is known: nothing is drawn twice.
reading.then((first) => render(<PopupApp first={first} />, document.getElementById('app') ?? document.body));
