import '../../components/ui/ui.css';
import { words } from 'built:words/in-page';
import { Popup, preparePopup } from '../../components/surfaces/popup.tsx';
import { mount } from '../../components/ui/live.tsx';
import { client } from '../../utils/shell/client.ts';

mount(Popup, client, words, preparePopup);
