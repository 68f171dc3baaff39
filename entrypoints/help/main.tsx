import { render } from 'preact';
import { HelpApp } from '../../components/help/HelpApp';

render(<HelpApp />, document.getElementById('app') ?? document.body);
