import '../../components/faces.css';
import { mount } from '../../components/live.tsx';
import { Welcome } from '../../components/welcome.tsx';
import * as client from '../../utils/app/client.ts';

mount(Welcome, client);
