/**
 * The second door of the model: how a pack or a lesson from elsewhere comes in, and what two pages may say. See
 * `view/late.ts`.
 */
export { VERDICTS } from './decision.ts'
export { type Form, misfitOf } from './form.ts'
export { type OpenOptions, openPack } from './open.ts'
export { MAX_LESSON_BYTES, openLesson, packLesson, unpackLesson, writeLesson } from './open-lesson.ts'
export {
  type AppMessage,
  type AppPayload,
  type AppType,
  type ErrorCode,
  FROM_APP,
  FROM_HOST,
  type HostMessage,
  type HostPayload,
  type HostType,
  MAX_MESSAGE,
  MODES,
  NAMESPACE,
  PROTOCOL_VERSION,
  protocolSchemas,
  readMessage,
  VERDICTS_TOLD,
} from './protocol.ts'
