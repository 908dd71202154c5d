/**
 * What readers put around what they look for, by language: words of a question, which neither count nor hurt. The
 * longer ones come first where one begins like another. In scripts without spaces they are taken out wherever they
 * stand, else at the beginning alone. They are parted by semicolons.
 */
const frames: Readonly<Record<string, string>> = {
  en: `
    what do i need to know about; what should i know about; is it possible to; is there a way to;
    how do i; how do you; how do we; how can i; how can we; how could i; how should i; how to;
    how does; how is; how are; where do i find; where can i find; where do i; where can i; where is;
    where are; what is; what are; what does; why is; why does; why can't i; why don't; when do i;
    when should i; can i; can you; could you; do i have to; do i need to; i want to; i need to;
    i would like to; i'd like to; help me; please; tell me about; show me`,
  de: `
    was muss ich über; was muss ich wissen über; wie geht das mit; wie geht; wie kann ich;
    wie kann man; wie mache ich; wie muss ich; wie wird; wie; wo finde ich; wo kann ich; wo ist; wo;
    warum kann ich; warum; wieso; was ist; was sind; was bedeutet; kann ich; kann man; ist es möglich;
    ich möchte; ich will; gibt es; bitte`,
  fr: `
    comment puis-je; comment faire pour; comment; où puis-je trouver; où trouver; où est; où;
    qu'est-ce que c'est que; qu'est-ce que; qu'est-ce qu'; pourquoi; est-il possible de;
    est-ce que je peux; puis-je; je veux; je voudrais; que faire si`,
  es: `
    cómo puedo; como puedo; cómo se; como se; cómo; dónde puedo encontrar; donde puedo encontrar;
    dónde está; dónde; qué es; que es; qué son; por qué; es posible; puedo; quiero`,
  it: `
    come posso; come faccio a; come si; come; dove trovo; dove posso trovare; dov'è; dove; che cos'è;
    cos'è; cosa sono; perché; è possibile; posso; voglio; vorrei`,
  nl: `
    hoe kan ik; hoe moet ik; hoe; waar vind ik; waar kan ik; waar is; waar; wat is; wat zijn;
    waarom kan ik; waarom; kan ik; is het mogelijk om; ik wil`,
  pt: `
    como posso; como faço para; como faço; como; onde encontro; onde posso encontrar; onde fica; onde;
    o que é; o que são; por que; é possível; posso; quero; preciso`,
  pl: `
    jak mogę; jak; gdzie znajdę; gdzie jest; gdzie; co to jest; dlaczego; czy mogę; czy można; chcę`,
  ru: `
    как мне; как можно; как; где найти; где; что такое; почему; можно ли; могу ли я; я хочу`,
  uk: `
    як мені; як можна; як; де знайти; де; що таке; чому; чи можна; чи можу я; я хочу`,
  da: `
    hvordan kan jeg; hvordan; hvor finder jeg; hvor er; hvor; hvad er; hvorfor; kan jeg; jeg vil`,
  nb: `
    hvordan kan jeg; hvordan; hvor finner jeg; hvor er; hvor; hva er; hvorfor; kan jeg; jeg vil`,
  sv: `
    hur kan jag; hur gör jag; hur; var hittar jag; var finns; vad är; varför; kan jag; jag vill`,
  fi: `
    miten voin; miten; kuinka; mistä löydän; missä on; missä; mikä on; miksi; voinko; haluan`,
  hu: `
    hogyan lehet; hogyan tudok; hogyan; hol találom; hol van; hol; mi az a; mi az; miért; szeretném`,
  ro: `
    cum pot să; cum pot; cum; unde găsesc; unde este; unde; ce este; ce sunt; de ce; pot să; vreau să`,
  tr: `
    nasıl; nerede; nedir; neden; niçin`,
  ar: `
    كيف يمكنني; كيف أستطيع; كيف; أين أجد; أين; ما هو; ما هي; لماذا; هل يمكنني; أريد`,
  he: `
    איך אני יכול; איך אפשר; איך; איפה נמצא; איפה; מה זה; מהו; מהי; למה; האם אפשר; אני רוצה`,
  ko: `
    어떻게 하면; 어떻게; 어디에서; 어디서; 무엇인가요; 무엇; 왜; 방법은`,
  ja: `
    はどうすればいいですか; はどうすればよいですか; にはどうすれば; はどうすれば; どうすればいいですか; の方法を教えてください; の仕方を教えて; を教えてください; について教えて;
    について知りたい; はどこですか; はどこにありますか; は何ですか; とは何ですか; とは何; とは; できますか; できないのはなぜですか; のはなぜですか; はなぜ; なぜ; どうやって;
    どのように; するには; したいです; したい; について`,
  zh: `
    我应该怎么; 应该怎么; 我怎么才能; 我怎么; 怎么才能; 怎么样; 怎么办; 怎么; 怎样才能; 怎样; 我如何; 该如何; 如何; 为什么; 什么是; 是什么; 在哪里可以; 在哪里; 哪里;
    可不可以; 能不能; 是否可以; 可以吗; 有没有; 请问; 我想要; 我想; 吗`,
};

/** @param tag BCP 47 tag */
export function framesOf(tag: string): readonly string[] {
  const written = frames[nameOfFrames(tag)] ?? '';
  return written
    .split(';')
    .map((frame) => frame.trim())
    .filter((frame) => frame !== '');
}

/**
 * Words that questions begin with, by language, where these are stop words: who has typed no more yet is shown what has
 * them. Other stop words are in most sections, and would be a large part of the index.
 */
const questions: Readonly<Record<string, string>> = {
  en: 'how what when where which who why',
  de: 'wann warum was welche wer wie wieso wo woher',
  fr: 'combien comment où pourquoi quand quel quelle qui quoi',
  es: 'cuál cuándo cómo dónde quién qué cual cuando como donde quien',
  it: 'chi come cosa dove perché quale quando',
  nl: 'hoe waar waarom wanneer wat welke wie',
  pt: 'como onde qual quais quando quem',
  ru: 'где как какой когда кто почему что',
  da: 'hvad hvem hvilken hvor hvordan hvorfor hvornår',
  nb: 'hva hvem hvilken hvor hvordan hvorfor når',
  sv: 'hur när vad var varför vem vilken',
  fi: 'kuinka kuka miksi mikä missä miten',
  hu: 'hogyan hol ki mi miért mikor',
  ro: 'care ce cine când cum unde',
  tr: 'nasıl neden nerede niçin',
  ar: 'أين كيف ماذا متى من هل',
};

/** @param tag BCP 47 tag */
export function questionWords(tag: string): ReadonlySet<string> {
  return new Set(questions[nameOfFrames(tag)]?.split(' '));
}

/** What is said in Norwegian is said in both ways of writing it. */
function nameOfFrames(tag: string): string {
  const name = tag.split('-')[0]?.toLowerCase() ?? tag;
  return name === 'nn' || name === 'no' ? 'nb' : name;
}
