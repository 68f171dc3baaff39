import { render } from 'preact';
import { JournalApp } from '../../components/journal/JournalApp';

render(<JournalApp />, document.getElementById('app') ?? document.body);
