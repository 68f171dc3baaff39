import { render } from 'preact';
import { RoutineApp } from '../../components/routine/RoutineApp';

render(<RoutineApp />, document.body);
