import '../../components/ui/ui.css';
import { words } from 'built:words';
import { Welcome } from '../../components/surfaces/welcome.tsx';
import { mount } from '../../components/ui/live.tsx';
import { client } from '../../utils/shell/client.ts';

mount(Welcome, client, words);
