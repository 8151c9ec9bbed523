import type { ComponentChildren } from 'preact';
import { Folded } from './folded.tsx';
import { Icon } from './icon.tsx';
import './disclosure.css';

/** Something that is read by whoever wants to know more. */
export const Disclosure = ({ title, children }: { title: ComponentChildren; children: ComponentChildren }) => (
  <details class="disclosure">
    <summary>
      <span>{title}</span>
      <span class="chevron">
        <Icon name="chevron-down" small />
      </span>
    </summary>
    <div class="stack-tight">
      <Folded>{children}</Folded>
    </div>
  </details>
);
