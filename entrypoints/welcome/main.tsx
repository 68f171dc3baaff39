import { render } from 'preact';
import { WelcomeApp } from '../../components/welcome/WelcomeApp';

render(
  <WelcomeApp demo={new URLSearchParams(location.search).has('demo')} />,
  document.getElementById('app') ?? document.body,
);
