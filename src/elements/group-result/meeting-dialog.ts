import { html, nothing, type TemplateResult } from 'lit';
import type { Meeting } from './meeting.js';
import type { MeetingView } from './meeting-view.js';

/** The meeting over the whole window. Empty while it is closed. */
export function meetingDialog(meeting: Meeting, view: MeetingView): TemplateResult {
  return html`
    <dialog
      aria-label=${view.strings.title}
      @close=${meeting.onClose}
      @keydown=${(event: KeyboardEvent) => meeting.module?.goByKey(meeting, event)}
    >
      <div class="stage" part="meeting" @fullscreenchange=${meeting.onFullscreen}>
        ${meeting.at < 0 ? nothing : meeting.module?.meetingPages(meeting, view)}
      </div>
    </dialog>
  `;
}
