/** The zone that times are shown in until the conference has told its own. */
export const HOME_ZONE = 'Asia/Ho_Chi_Minh';
