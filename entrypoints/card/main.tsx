import { render } from 'preact';
import { CardApp } from '../../components/card/CardApp';

render(<CardApp />, document.getElementById('app') ?? document.body);
