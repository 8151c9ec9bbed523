import '../../components/faces.css';
import { mount } from '../../components/live.tsx';
import { Popup } from '../../components/popup.tsx';
import * as client from '../../utils/app/client.ts';

mount(Popup, client);
