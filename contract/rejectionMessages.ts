import type { RejectionCode } from '../domain/rejection.ts';
import type { LocalText } from '../domain/text.ts';

/** What the rules' no tells the person in front of the page: what happened and what to do. */
export const REJECTION_MESSAGES: Readonly<Record<RejectionCode, LocalText>> = {
  already_planned: {
    vi: 'Hội nghị này đã được lập kế hoạch.',
    en: 'This conference has been planned already.',
  },
  not_planned: {
    vi: 'Hội nghị này chưa được lập kế hoạch. Hãy báo quản trị viên.',
    en: 'This conference has not been planned yet. Tell the administrator.',
  },
  invalid_plan: {
    vi: 'Kế hoạch hội nghị không nhất quán: mã bị trùng, thiếu điểm cầu chính, hoặc có người ngoài danh sách.',
    en: 'The conference plan contradicts itself: an id used twice, no single host site, or somebody not listed.',
  },
  unknown_site: {
    vi: 'Không có điểm cầu này trong danh sách mời. Hãy kiểm tra mã điểm cầu.',
    en: 'No such site is invited. Check the site code.',
  },
  unknown_person: {
    vi: 'Người này không có trong danh sách của điểm cầu.',
    en: 'That person is not listed for this site.',
  },
  unknown_agenda_item: { vi: 'Không có mục này trong chương trình.', en: 'The agenda has no such item.' },
  unknown_request: {
    vi: 'Đăng ký phát biểu này không còn trong danh sách chờ.',
    en: 'That request to speak is not in the queue any more.',
  },
  site_offline: {
    vi: 'Điểm cầu chưa kết nối. Hãy liên hệ kỹ thuật của điểm cầu hoặc mời điểm cầu khác.',
    en: 'The site is not connected. Call its technician, or invite another site.',
  },
  floor_taken: {
    vi: 'Một người điều hành khác vừa đổi lượt phát biểu hoặc trả lời. Hãy kiểm tra rồi bấm lần nữa.',
    en: 'Another operator has just changed who speaks or responds. Look again, then press once more.',
  },
  on_floor: { vi: 'Điểm cầu này đang phát biểu.', en: 'This site has the floor already.' },
  nobody_on_floor: {
    vi: 'Chưa có ai phát biểu nên chưa thể mời trả lời.',
    en: 'Nobody has the floor, so there is nothing to respond to.',
  },
  standby_full: {
    vi: 'Đã có hai điểm cầu chuẩn bị. Hãy bỏ bớt một điểm cầu trước.',
    en: 'Two sites are on standby already. Clear one of them first.',
  },
  already_waiting: { vi: 'Điểm cầu đã đăng ký và đang chờ đến lượt.', en: 'The site is waiting already.' },
  not_host_site: { vi: 'Chỉ điểm cầu chính thực hiện được việc này.', en: 'Only the host site can do this.' },
  invalid_text: {
    vi: 'Tên hoặc tiêu đề trống, quá dài hoặc có ký tự không hợp lệ.',
    en: 'A name or title is empty, too long, or has characters that cannot be used.',
  },
  invalid_duration: {
    vi: 'Thời lượng không hợp lệ. Hãy nhập số phút nguyên trong giới hạn cho phép.',
    en: 'That duration cannot be used. Enter whole minutes within the limits.',
  },
  phase_closed: {
    vi: 'Hội nghị đã kết thúc. Người điều hành có thể mở lại trong 15 phút; sau đó chỉ có thể đính chính.',
    en: 'The conference is closed. An operator can reopen it within 15 minutes; after that there are only corrections.',
  },
  conference_paused: {
    vi: 'Hội nghị đang tạm dừng. Hãy cho tiếp tục rồi thực hiện lại.',
    en: 'The conference is paused. Resume it, then try again.',
  },
  reopen_expired: {
    vi: 'Đã quá 15 phút kể từ khi kết thúc nên không thể mở lại. Hãy ghi đính chính.',
    en: 'It closed more than 15 minutes ago and cannot be reopened. Record a correction instead.',
  },
  stale_version: {
    vi: 'Người khác vừa sửa mục này. Hãy xem nội dung mới rồi sửa lại.',
    en: 'Somebody else has just changed this. Look at what it says now, then try again.',
  },
  unknown_speech: {
    vi: 'Bài phát biểu này không có trong danh sách của điểm cầu.',
    en: 'The list has no such speech for this site.',
  },
  speech_begun: {
    vi: 'Bài phát biểu này đã hoặc đang được trình bày nên không sửa được.',
    en: 'This speech has begun or is over, so it cannot be changed.',
  },
  not_ready: {
    vi: 'Điểm cầu chưa trả lời là đã sẵn sàng. Hãy gọi điểm cầu, hoặc vẫn mời phát biểu.',
    en: 'The site has not said that it is ready. Call it, or give it the floor anyway.',
  },
  not_on_standby: {
    vi: 'Điểm cầu không còn trong danh sách chuẩn bị phát biểu.',
    en: 'The site is not on standby any more.',
  },
  list_closed: {
    vi: 'Danh sách đăng ký phát biểu đã đóng. Chỉ nhận ý kiến về thủ tục.',
    en: 'The list of speakers is closed. Only procedural requests are taken.',
  },
  too_many_responses: {
    vi: 'Đã có năm điểm cầu chờ trả lời. Hãy thử lại sau.',
    en: 'Five sites are waiting to respond already. Try again later.',
  },
  nothing_to_undo: {
    vi: 'Không còn gì để hoàn tác: đã quá 10 giây hoặc đã có thay đổi mới.',
    en: 'There is nothing to take back: 10 seconds have passed, or something else has happened since.',
  },
  agenda_item_in_use: {
    vi: 'Mục này đang diễn ra hoặc còn bài phát biểu. Hãy chuyển sang mục khác hoặc chuyển các bài đi trước.',
    en: 'This item is active or has speeches. Go on to another one, or move its speeches first.',
  },
  list_full: {
    vi: 'Danh sách đã đầy. Hãy bỏ bớt mục không cần.',
    en: 'The list is full. Remove what is not needed.',
  },
  invalid_list: {
    vi: 'Danh sách còn dòng có lỗi nên chưa nhập gì. Hãy sửa các dòng đã nêu rồi nhập lại.',
    en: 'The list has lines with errors, so nothing was imported. Correct these lines, then import it again.',
  },
  unknown_count: {
    vi: 'Lượt điểm danh này chưa mở hoặc đã được thay bằng lượt mới.',
    en: 'That count has not been opened, or a newer one has taken its place.',
  },
  not_called: {
    vi: 'Điểm cầu này không còn là điểm cầu đang được gọi.',
    en: 'That site is not the one being called any more.',
  },
  reason_needed: {
    vi: 'Việc này phải có lý do. Hãy nhập lý do.',
    en: 'This needs a reason. Enter it.',
  },
  correction_needed: {
    vi: 'Hội nghị đã kết thúc: mọi thay đổi phải ghi lý do đính chính.',
    en: 'The conference is closed: every change needs the reason for the correction.',
  },
  invalid_number: {
    vi: 'Con số hoặc thời điểm nằm ngoài giới hạn cho phép. Hãy kiểm tra lại.',
    en: 'That number or moment is outside the limits. Check it.',
  },
  several_heads: {
    vi: 'Mỗi đoàn chỉ có một trưởng đoàn.',
    en: 'A delegation has one head only.',
  },
  host_site: {
    vi: 'Không áp dụng cho điểm cầu chính: điểm cầu chính luôn có trong danh sách, micrô hội trường luôn mở.',
    en: 'Not for the host site: it is always on the list, and the hall’s microphone is always open.',
  },
  site_removed: {
    vi: 'Điểm cầu này đã được đưa ra khỏi danh sách của hội nghị. Hãy liên hệ ban thư ký.',
    en: 'This site has been taken off the conference. Call the secretariat.',
  },
  site_invited: {
    vi: 'Mã điểm cầu này đã có trong danh sách mời.',
    en: 'A site with this code is invited already.',
  },
  name_taken: {
    vi: 'Một điểm cầu khác đã có tên ngắn này.',
    en: 'Another site has this short name already.',
  },
};
