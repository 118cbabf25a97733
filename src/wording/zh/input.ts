import type { InputWording } from '../input-wording.ts'

export const input: InputWording = {
  kinds: {
    ...{
      png: ' PNG 图片',
      jpeg: ' JPEG 图片',
      gif: ' GIF 图片',
      tiff: ' TIFF 图片',
      webp: ' WebP 图片',
      heic: ' HEIC 图片',
    },
    ...{
      pdf: ' PDF 文件',
      ofd: ' OFD 文件',
      rtf: ' RTF 文档',
      docx: ' Word 文档',
      doc: ' Word 文档',
      odt: ' ODT 文档',
    },
    ...{ pptx: ' PowerPoint 演示文稿', ppt: ' PowerPoint 演示文稿', epub: '电子书' },
    ...{ zip: ' ZIP 压缩包', rar: ' RAR 压缩包', '7z': ' 7z 压缩包', gzip: ' gzip 压缩包' },
    ...{ json: ' JSON 数据', xml: ' XML 文件', binary: '二进制文件' },
    ...{
      html: '网页表格',
      ods: ' ODS 表格',
      xls: 'Excel 97–2003 的 .xls 或 WPS 的 .et',
      xlsb: 'Excel 二进制工作簿 .xlsb',
      numbers: ' Numbers 表格',
    },
  },
  problems: {
    truncated: () => '文件不完整，后面的内容没有了。',
    'damaged-part': (part) => `内容损坏或校验不符（${part || '容器'}）。`,
    'missing-part': (part) => `缺少工作簿必需的部分（${part}）。`,
    'unreadable-workbook': () => '各部分都在，但不能组成一份工作簿。',
    'unterminated-quote': (line) => `第 ${line} 行的双引号没有配对，后面的内容无法分列。`,
    'row-too-long': (line) => `第 ${line} 行太长，多半是双引号没有配对。`,
    system: (code) => `系统读不出它的内容${code === '' ? '' : `（代码 ${code}）`}。`,
    'absurd-size': (part) => `解压后的内容超出工作簿可能的大小（${part}）。`,
  },
}
