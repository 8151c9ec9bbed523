import '../../components/ui/ui.css';
import { words } from 'built:words';
import { Options } from '../../components/surfaces/options.tsx';
import { mount } from '../../components/ui/live.tsx';
import { browser } from '../../utils/base/browser.ts';
import { client } from '../../utils/shell/client.ts';

const { version } = browser.runtime.getManifest();

mount((props) => <Options {...props} version={version} />, client, words);
