import '../../components/ui/ui.css';
import '../../components/sky/sky.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { PopupApp } from '../../components/popup/PopupApp';
import { comeFor } from '../../components/popup/shown';
import { firstPaint } from '../../lib/look/stage-entry';
import { followTonight } from '../../lib/platform/tonight';

const following = followTonight();
firstPaint(window, new Date());
// The static frame stands until the first view is known: nothing is drawn twice. It is taken away rather than built upon:
// what is built upon is read attribute by attribute first.
following.first.then(async (first) => {
  await comeFor(first, Date.now());
  const place = document.getElementById('app') ?? document.body;
  place.replaceChildren();
  render(<PopupApp known={{ following, first }} />, place);
});
