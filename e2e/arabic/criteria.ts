/** Three criteria. */
export const criteria = [
  { key: 'story', name: 'الحكاية', outOf: 4, means: 'ما يُروى ولماذا يهمّنا.' },
  { key: 'acting', name: 'التمثيل', outOf: 3, means: 'هل هؤلاء بشر حقًّا.' },
  { key: 'image', name: 'الصورة', outOf: 3, means: 'الضوء والعدسة والحركة.' },
];
