/** The second door of the model: how a pack or a lesson from elsewhere comes in. See `view/late.ts`. */
export { VERDICTS } from './decision.ts'
export { type OpenOptions, openPack } from './open.ts'
export { MAX_LESSON_BYTES, openLesson, packLesson, unpackLesson, writeLesson } from './open-lesson.ts'
