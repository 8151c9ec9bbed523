import '../../components/faces.css';
import { mount } from '../../components/live.tsx';
import { Options } from '../../components/options.tsx';
import * as client from '../../utils/app/client.ts';
import { browser } from '../../utils/browser.ts';

const { version } = browser.runtime.getManifest();

mount((props) => <Options {...props} version={version} />, client);
