import { expect, test } from 'vitest'
import { isUnspaced, segmentWords } from './segment-words'

const words = (text: string) => segmentWords(text)?.split(/\s+/).filter(Boolean)

test('segmentWords sets blanks between words and leaves particles out', () => {
  expect(words('有給休暇は上司に申請します')).toEqual(['有給', '休暇', '上司', '申請'])
  expect(words('年假需要向主管申请')).toEqual(['年假', '需要', '向', '主管', '申请'])
  expect(words('พนักงานมีวันหยุด')).toEqual(['พนักงาน', 'วัน', 'หยุด'])
})

test('segmentWords reads half-width letters as whole ones, and leaves what stands around as it is', () => {
  expect(words('ｵﾌｨｽの鍵は20本')).toEqual(['オフィス', '鍵', '20', '本'])
  expect(words('The office in 東京 opens at 9.')).toEqual(['The', 'office', 'in', '東京', 'opens', 'at', '9.'])
  expect(segmentWords('The office opens at nine.')).toBeNull()
})

test('isUnspaced is true where most letters are of such a writing', () => {
  expect(isUnspaced('有給休暇の申請は ERP で行います')).toBe(true)
  expect(isUnspaced('The office in 東京 opens at 9.')).toBe(false)
  expect(isUnspaced('20 | 30')).toBe(false)
})
