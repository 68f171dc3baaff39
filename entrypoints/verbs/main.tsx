import { render } from 'preact';
import { VerbsApp } from '../../components/verbs/VerbsApp';

render(<VerbsApp />, document.body);
