import { render } from 'preact';
import { NightApp } from '../../components/night/NightApp';
import { setTongue } from '../../lib/look/stage-entry';

setTongue(window);
render(<NightApp />, document.getElementById('app') ?? document.body);
