/** The clock of a speech, on every page. */
export const timerVi = {
  label: 'Thời gian phát biểu',
  planned: 'Thời lượng',
  left: 'Còn lại',
  minutesLeft: 'Còn {minutes} phút',
  over: 'Quá giờ',
  untimed: 'Chủ tọa đang phát biểu',
  heldLost: 'Tạm dừng: mất kết nối',
  heldConference: 'Hội nghị tạm dừng',
  heldChair: 'Tạm dừng: Chủ tọa phát biểu',
  heldResponse: 'Tạm dừng: có ý kiến trả lời',
  heldOperator: 'Đang tạm dừng',
} as const;
